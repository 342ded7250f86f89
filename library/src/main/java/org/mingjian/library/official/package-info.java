/// Official workbooks: telling what they are and reading their points.
@NullMarked
package org.mingjian.library.official;

import org.jspecify.annotations.NullMarked;
