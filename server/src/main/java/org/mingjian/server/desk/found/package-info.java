/// Findings of audits in the database: brought there, kept, listed, summed.
@NullMarked
package org.mingjian.server.desk.found;

import org.jspecify.annotations.NullMarked;
