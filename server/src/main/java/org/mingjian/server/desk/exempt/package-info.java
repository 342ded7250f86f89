/// Exemptions in the database: what upheld appeals left, and which findings they cover.
@NullMarked
package org.mingjian.server.desk.exempt;

import org.jspecify.annotations.NullMarked;
