/// Content as bytes: one way of writing numbers, texts and arrays, hashed as they are written or
/// read.
@NullMarked
package org.mingjian.knowledge.content;

import org.jspecify.annotations.NullMarked;
