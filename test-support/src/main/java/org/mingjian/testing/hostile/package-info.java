/// Small claims extracts that are as awkward as claims can be, made from a seed, to compare two
/// ways of judging them.
@NullMarked
package org.mingjian.testing.hostile;

import org.jspecify.annotations.NullMarked;
