/// Compiles rules to kernels and runs them over batches of claims.
@NullMarked
package org.mingjian.engine;

import org.jspecify.annotations.NullMarked;
