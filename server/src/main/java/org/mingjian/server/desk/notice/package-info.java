/// Who is told what about cases: in the application, and by messages that a gateway takes out.
@NullMarked
package org.mingjian.server.desk.notice;

import org.jspecify.annotations.NullMarked;
