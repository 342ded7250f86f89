/// Sends bodies of real clients to a running service and reads the replies as those clients do.
@NullMarked
package org.mingjian.server.replay;

import org.jspecify.annotations.NullMarked;
