/// What was acknowledged and is not in the database yet: on disk, in order, until it is.
@NullMarked
package org.mingjian.server.journal;

import org.jspecify.annotations.NullMarked;
