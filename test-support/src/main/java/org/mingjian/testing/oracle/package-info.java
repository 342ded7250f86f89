/// The oracle: every rule as one SQL statement over an extract, written from the design of the
/// audit and from nothing else, to say whether the engine is right.
@NullMarked
package org.mingjian.testing.oracle;

import org.jspecify.annotations.NullMarked;
