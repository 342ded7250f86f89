/// The desk under `/api`: findings and cases, as pages need them.
@NullMarked
package org.mingjian.server.desk;

import org.jspecify.annotations.NullMarked;
