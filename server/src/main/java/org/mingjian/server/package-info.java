/// The service as one application: the command `serve`, its configuration, and what is put together
/// at the start.
@NullMarked
package org.mingjian.server;

import org.jspecify.annotations.NullMarked;
