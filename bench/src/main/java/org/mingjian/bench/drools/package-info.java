/// The same ten rules for another rule engine, to see what a general one costs.
@NullMarked
package org.mingjian.bench.drools;

import org.jspecify.annotations.NullMarked;
