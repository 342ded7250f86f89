/// Synthetic claims with known violations.
@NullMarked
package org.mingjian.synth;

import org.jspecify.annotations.NullMarked;
