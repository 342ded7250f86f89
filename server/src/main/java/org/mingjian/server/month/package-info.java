/// Settled months of the bureau on their way into the service: each takes the place of what the
/// wire reported of its institution.
@NullMarked
package org.mingjian.server.month;

import org.jspecify.annotations.NullMarked;
