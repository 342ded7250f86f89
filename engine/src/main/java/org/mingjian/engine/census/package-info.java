/// Rules that no batch can tell by itself: sums over all claims of an institution, held against its
/// peers or its stock once the last batch is in.
@NullMarked
package org.mingjian.engine.census;

import org.jspecify.annotations.NullMarked;
