package org.mingjian.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Program;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.finding.Finding;

/// As many workers as threads ask for one at once. Safe for all threads while judging; the sums are
/// asked for afterwards.
final class Workers {
  private final Supplier<Worker> hire;
  private final Queue<Worker> idle = new ConcurrentLinkedQueue<>();
  private final Map<CountedRule, RuleCounter> concluded = new HashMap<>();

  Workers(Supplier<Worker> hire) {
    this.hire = hire;
  }

  void judge(PersonBatch batch, Consumer<Finding> consumer) {
    Worker polled = idle.poll();
    Worker worker = polled == null ? hire.get() : polled;
    worker.judge(batch, consumer);
    idle.add(worker);
  }

  /// Draws the conclusions of rules counted over all batches; once, after the last batch.
  List<Conclusion> conclude(Program program, Consumer<Finding> consumer) {
    List<Conclusion> conclusions = program.conclude(idle.stream().map(Worker::judge).toList());
    for (Conclusion conclusion : conclusions) {
      concluded
          .computeIfAbsent(CountedRule.of(conclusion.rule()), unused -> new RuleCounter())
          .add(conclusion);
      conclusion.findings().forEach(consumer);
    }
    return conclusions;
  }

  RuleCounter rule(CountedRule rule) {
    RuleCounter sum = new RuleCounter();
    sum.add(concluded.getOrDefault(rule, new RuleCounter()));
    idle.forEach(worker -> sum.add(worker.counter(rule)));
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
