/// Cases in the database: their events, their state beside them, and who may do what next.
@NullMarked
package org.mingjian.server.desk.docket;

import org.jspecify.annotations.NullMarked;
