/// History: what hospitals reported of a person, put together visit by visit.
@NullMarked
package org.mingjian.wire.history;

import org.jspecify.annotations.NullMarked;
