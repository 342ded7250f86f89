/// How often rules are right, by what people decided.
@NullMarked
package org.mingjian.cases.precision;

import org.jspecify.annotations.NullMarked;
