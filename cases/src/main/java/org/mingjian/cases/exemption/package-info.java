/// What upheld appeals leave: things that are not accused again for a while.
@NullMarked
package org.mingjian.cases.exemption;

import org.jspecify.annotations.NullMarked;
