/// Out of the service into a lake: what the wire reported, month by month, in the form of an
/// extract.
@NullMarked
package org.mingjian.server.lake;

import org.jspecify.annotations.NullMarked;
