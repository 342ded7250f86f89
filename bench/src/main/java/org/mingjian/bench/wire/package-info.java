/// The national wire under load: a real server, its database full of history, and requests that
/// come whether it is ready for them or not.
@NullMarked
package org.mingjian.bench.wire;

import org.jspecify.annotations.NullMarked;
