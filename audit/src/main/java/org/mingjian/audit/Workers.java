package org.mingjian.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mingjian.audit.area.AreaProgram;
import org.mingjian.audit.area.UncoveredCounter;
import org.mingjian.audit.summary.Uncovered;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
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

  /// Draws the conclusions of rules counted over all batches, release by release; once, after the
  /// last batch.
  List<Conclusion> conclude(List<AreaProgram> programs, Consumer<Finding> consumer) {
    List<Conclusion> all = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) {
      int number = i;
      AreaProgram program = programs.get(i);
      List<Judge> judges = idle.stream().map(worker -> worker.judge(number)).toList();
      for (Conclusion conclusion : program.program().conclude(judges)) {
        concluded
            .computeIfAbsent(
                CountedRule.of(program.releaseId(), conclusion.rule()), unused -> new RuleCounter())
            .add(conclusion);
        conclusion.findings().forEach(consumer);
        all.add(conclusion);
      }
    }
    return programs.size() == 1 ? all : ruleByRule(all);
  }

  /// The same, those of one rule together, in the order of their first.
  private static List<Conclusion> ruleByRule(List<Conclusion> conclusions) {
    Map<String, List<Conclusion>> byRule = new LinkedHashMap<>();
    for (Conclusion conclusion : conclusions) {
      byRule.computeIfAbsent(conclusion.rule().code(), unused -> new ArrayList<>()).add(conclusion);
    }
    return byRule.values().stream().flatMap(List::stream).toList();
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

  /// What no release judges.
  List<Uncovered> uncovered() {
    UncoveredCounter sum = UncoveredCounter.none();
    for (Worker worker : idle) {
      sum.add(worker.uncovered());
    }
    return sum.all();
  }

  /// Time all workers together spent judging.
  long nanos() {
    return idle.stream().mapToLong(Worker::nanos).sum();
  }
}
