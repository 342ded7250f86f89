/// Long work that people ask for under `/api/tasks`: audits of extracts, one at a time, each by a
/// process of its own that gives way to the wire.
@NullMarked
package org.mingjian.server.task;

import org.jspecify.annotations.NullMarked;
