/// The service inside a hospital: a history of its own and no database server, and what it sends to
/// the bureau's service when the line is there.
@NullMarked
package org.mingjian.server.sidecar;

import org.jspecify.annotations.NullMarked;
