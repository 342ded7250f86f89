/// What was claimed of a person, beside a finding: from the lake, else from what the wire told.
@NullMarked
package org.mingjian.server.desk.claim;

import org.jspecify.annotations.NullMarked;
