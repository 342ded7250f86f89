/// The procedure a case follows, declared as data and checked: steps, persons, outcomes, limits.
@NullMarked
package org.mingjian.cases.procedure;

import org.jspecify.annotations.NullMarked;
