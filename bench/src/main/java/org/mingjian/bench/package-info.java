/// Benchmarks, among them against other rule engines.
@NullMarked
package org.mingjian.bench;

import org.jspecify.annotations.NullMarked;
