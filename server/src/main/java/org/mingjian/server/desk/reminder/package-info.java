/// What doctors were reminded of, and what they did about it.
@NullMarked
package org.mingjian.server.desk.reminder;

import org.jspecify.annotations.NullMarked;
