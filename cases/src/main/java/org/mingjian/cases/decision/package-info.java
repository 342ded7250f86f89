/// The events of a case, the file they add up to, and who may do what next.
@NullMarked
package org.mingjian.cases.decision;

import org.jspecify.annotations.NullMarked;
