package org.mingjian.wire.order;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/// Things that one thread at a time may use, kept for the next: there are as many as were ever in
/// use at once. Safe for all threads.
final class Spares<T> {
  private final Queue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> maker;

  Spares(Supplier<T> maker) {
    this.maker = maker;
  }

  /// What `work` makes of one that nobody else has meanwhile.
  <R> R lend(Function<T, R> work) {
    T spare = Optional.ofNullable(idle.poll()).orElseGet(maker);
    R made = work.apply(spare);
    // Not after a failure: it may have been left in the middle of something.
    idle.add(spare);
    return made;
  }
}
