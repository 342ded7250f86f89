/// What editors put into the two libraries: records, who says them, since when.
@NullMarked
package org.mingjian.library;

import org.jspecify.annotations.NullMarked;
