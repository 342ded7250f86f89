/// What becomes of findings: cases, the procedure they follow, its limits, and their money. Pure:
/// no storage, no network, no clock of its own.
@NullMarked
package org.mingjian.cases;

import org.jspecify.annotations.NullMarked;
