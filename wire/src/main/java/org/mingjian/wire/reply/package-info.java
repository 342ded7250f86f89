/// Replies in the form a client reads.
@NullMarked
package org.mingjian.wire.reply;

import org.jspecify.annotations.NullMarked;
