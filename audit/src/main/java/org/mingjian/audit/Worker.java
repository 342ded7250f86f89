package org.mingjian.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjian.audit.area.AreaProgram;
import org.mingjian.audit.area.UncoveredCounter;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;

/// Judges batches one after another, by each release in turn, and keeps count. Used by one thread
/// at a time.
final class Worker {
  private final List<AreaProgram> programs;
  private final List<Judge> judges;
  private final Map<CountedRule, RuleCounter> rules = new HashMap<>();
  private final ScopeCounter scope = new ScopeCounter();
  private final UncoveredCounter uncovered;
  private long nanos;

  Worker(List<AreaProgram> programs, Phase phase, UncoveredCounter uncovered) {
    this.programs = programs;
    this.judges = programs.stream().map(program -> program.judge(phase)).toList();
    this.uncovered = uncovered;
  }

  void judge(PersonBatch batch, Consumer<Finding> consumer) {
    long begin = System.nanoTime();
    scope.add(batch);
    uncovered.add(batch);
    for (int i = 0; i < judges.size(); i++) {
      add(programs.get(i).releaseId(), judges.get(i).judge(batch), consumer);
    }
    nanos += System.nanoTime() - begin;
  }

  private void add(String releaseId, Judgement judgement, Consumer<Finding> consumer) {
    for (Judgement.RuleOutcome outcome : judgement.outcomes()) {
      counter(CountedRule.of(releaseId, outcome.rule())).add(outcome.outcomes());
    }
    judgement.findings(finding -> {
      counter(CountedRule.of(finding.mark())).add(finding);
      consumer.accept(finding);
    });
  }

  /// What this worker counted for a rule.
  RuleCounter counter(CountedRule rule) {
    return rules.computeIfAbsent(rule, unused -> new RuleCounter());
  }

  /// Its judge of the release at this place.
  Judge judge(int number) {
    return judges.get(number);
  }

  ScopeCounter scope() {
    return scope;
  }

  UncoveredCounter uncovered() {
    return uncovered;
  }

  /// Time spent judging.
  long nanos() {
    return nanos;
  }
}
