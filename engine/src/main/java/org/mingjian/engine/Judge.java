package org.mingjian.engine;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.PersonSelection;
import org.mingjian.engine.census.Census;
import org.mingjian.engine.census.Closing;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.Asked;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.JudgedAreas;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Phase;

/// Judges batches one after another, on one thread, and counts them for the rules that are told
/// from all batches only.
public final class Judge {
  private final Program program;
  private final KernelSet kernels;
  private final KernelSet.Worker worker;
  private final List<Census> counted;
  private final BoundCodes codes;
  private final Asked asked;
  private final Phase phase;

  Judge(Program program, Work work, BoundCodes codes, Phase phase) {
    this.program = program;
    this.kernels = work.kernels;
    this.asked = work.asked;
    this.worker = kernels.worker(codes, asked, work.choice);
    this.counted = work.counted;
    this.codes = codes;
    this.phase = phase;
  }

  /// What is run over each batch.
  record Work(KernelSet kernels, KernelSet.Choice choice, List<Census> counted, Asked asked) {}

  /// Judges a netted batch by every assessable rule. Persons of whom nothing is asked are passed
  /// over before any rule sees them.
  public Judgement judge(PersonBatch whole) {
    JudgedAreas areas = asked.areas();
    PersonBatch batch = areas.isAll() ? whole : PersonSelection.of(whole, areas.persons(whole));
    View view = new View(batch, codes);
    counted.forEach(census -> census.add(view));
    List<Outcomes> outcomes = worker.judge(batch);
    List<Judgement.RuleOutcome> byRule = new ArrayList<>(outcomes.size());
    for (int k = 0; k < outcomes.size(); k++) {
      byRule.add(
          new Judgement.RuleOutcome(program.rules().get(k), kernels.kernel(k), outcomes.get(k)));
    }
    return new Judgement(program.release(), phase, batch, codes, byRule);
  }

  void addCounts(Judge other) {
    for (int i = 0; i < counted.size(); i++) {
      counted.get(i).add(other.counted.get(i));
    }
  }

  List<Conclusion> conclude() {
    Closing closing = new Closing(program.release().id(), phase, asked, codes.dictionaries);
    return counted.stream().flatMap(census -> census.conclude(closing).stream()).toList();
  }
}
