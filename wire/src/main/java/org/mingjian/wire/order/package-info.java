/// An ask: what a doctor orders for a patient, and what is said to it.
@NullMarked
package org.mingjian.wire.order;

import org.jspecify.annotations.NullMarked;
