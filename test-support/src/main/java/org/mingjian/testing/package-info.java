/// What tests of several modules share: oracles, fixtures and the rules of the house.
@NullMarked
package org.mingjian.testing;

import org.jspecify.annotations.NullMarked;
