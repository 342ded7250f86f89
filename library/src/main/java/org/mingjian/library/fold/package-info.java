/// What holds on which day, worked out from records.
@NullMarked
package org.mingjian.library.fold;

import org.jspecify.annotations.NullMarked;
