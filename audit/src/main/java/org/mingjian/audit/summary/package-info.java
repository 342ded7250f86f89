/// What a run read and found, in figures, and its JSON form.
@NullMarked
package org.mingjian.audit.summary;

import org.jspecify.annotations.NullMarked;
