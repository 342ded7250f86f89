package org.mingjian.audit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingjian.claims.PersonBatch;
import org.mingjian.finding.Finding;

/// As many workers as threads ask for one at once. Safe for all threads while judging; the sums are
/// asked for afterwards.
final class Workers {
  private final Supplier<Worker> hire;
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();

  Workers(Supplier<Worker> hire) {
    this.hire = hire;
  }

  void judge(PersonBatch batch, Consumer<Finding> consumer) {
    Worker polled = idle.poll();
    Worker worker = polled == null ? hire.get() : polled;
    worker.judge(batch, consumer);
    idle.add(worker);
  }

  RuleCounter rule(String code) {
    RuleCounter sum = new RuleCounter();
    idle.forEach(worker -> sum.add(worker.counter(code)));
    return sum;
  }

  ScopeCounter scope() {
    ScopeCounter sum = new ScopeCounter();
    idle.forEach(worker -> sum.add(worker.scope()));
    return sum;
  }

  /// Time all workers together spent judging.
  long nanos() {
    return idle.stream().mapToLong(Worker::nanos).sum();
  }
}
