/// Releases of an area, and what a rule must bring to enter one.
@NullMarked
package org.mingjian.library.release;

import org.jspecify.annotations.NullMarked;
