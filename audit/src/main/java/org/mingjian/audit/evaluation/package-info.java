/// How well findings meet what was planted in a synthetic city.
@NullMarked
package org.mingjian.audit.evaluation;

import org.jspecify.annotations.NullMarked;
