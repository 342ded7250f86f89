/// What is measured, one process each.
@NullMarked
package org.mingjian.bench.phase;

import org.jspecify.annotations.NullMarked;
