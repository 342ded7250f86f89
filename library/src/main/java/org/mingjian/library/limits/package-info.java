/// Limit texts: what is read from them, and what people map them to.
@NullMarked
package org.mingjian.library.limits;

import org.jspecify.annotations.NullMarked;
