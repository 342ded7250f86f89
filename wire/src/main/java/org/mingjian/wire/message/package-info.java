/// Messages as clients send them: one tree, read by one table of fields.
@NullMarked
package org.mingjian.wire.message;

import org.jspecify.annotations.NullMarked;
