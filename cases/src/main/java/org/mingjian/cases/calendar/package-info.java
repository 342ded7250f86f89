/// Working days, and the days on which limits end.
@NullMarked
package org.mingjian.cases.calendar;

import org.jspecify.annotations.NullMarked;
