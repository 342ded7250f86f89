package org.mingjian.bench.wire;

/// Makes the requests of a run, each different from all others. Called by many threads.
@FunctionalInterface
interface Requests {
  /// Writes request `number` into `target`, headers and body, and says how long it is.
  int write(long number, RequestBuffer target);
}
