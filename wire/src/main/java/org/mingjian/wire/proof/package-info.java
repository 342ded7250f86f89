/// Who is asking.
@NullMarked
package org.mingjian.wire.proof;

import org.jspecify.annotations.NullMarked;
