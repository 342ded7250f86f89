/// What editors ask of a library: what is in it, what became of a point, what is wrong.
@NullMarked
package org.mingjian.library.review;

import org.jspecify.annotations.NullMarked;
