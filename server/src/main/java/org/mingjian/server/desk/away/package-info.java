/// Who stands in for whom while they are away.
@NullMarked
package org.mingjian.server.desk.away;

import org.jspecify.annotations.NullMarked;
