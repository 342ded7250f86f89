/// Money, quantities, periods and identifiers: the value types every module shares.
@NullMarked
package org.mingjian.values;

import org.jspecify.annotations.NullMarked;
