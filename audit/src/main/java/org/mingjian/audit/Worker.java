package org.mingjian.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.finding.Finding;

/// Judges batches one after another and keeps count. Used by one thread at a time.
final class Worker {
  private final Judge judge;
  private final Map<CountedRule, RuleCounter> rules = new HashMap<>();
  private final ScopeCounter scope = new ScopeCounter();
  private long nanos;

  Worker(Judge judge) {
    this.judge = judge;
  }

  void judge(PersonBatch batch, Consumer<Finding> consumer) {
    long begin = System.nanoTime();
    scope.add(batch);
    Judgement judgement = judge.judge(batch);
    for (Judgement.RuleOutcome outcome : judgement.outcomes()) {
      counter(CountedRule.of(outcome.rule())).add(outcome.outcomes());
    }
    judgement.findings(finding -> {
      counter(CountedRule.of(finding.mark())).add(finding);
      consumer.accept(finding);
    });
    nanos += System.nanoTime() - begin;
  }

  /// What this worker counted for a rule.
  RuleCounter counter(CountedRule rule) {
    return rules.computeIfAbsent(rule, unused -> new RuleCounter());
  }

  Judge judge() {
    return judge;
  }

  ScopeCounter scope() {
    return scope;
  }

  /// Time spent judging.
  long nanos() {
    return nanos;
  }
}
