/// Procedures and calendars as areas declare them in files, and those that cases were opened under.
@NullMarked
package org.mingjian.server.desk.declared;

import org.jspecify.annotations.NullMarked;
