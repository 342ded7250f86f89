package org.mingjian.engine;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.KernelSet;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Phase;

/// Judges batches one after another, on one thread.
public final class Judge {
  private final Program program;
  private final KernelSet kernels;
  private final KernelSet.Worker worker;
  private final BoundCodes codes;
  private final Phase phase;

  Judge(Program program, KernelSet kernels, BoundCodes codes, DayRange range, Phase phase) {
    this.program = program;
    this.kernels = kernels;
    this.worker = kernels.worker(codes, range);
    this.codes = codes;
    this.phase = phase;
  }

  /// Judges a netted batch by every assessable rule.
  public Judgement judge(PersonBatch batch) {
    List<Outcomes> outcomes = worker.judge(batch);
    List<Judgement.RuleOutcome> byRule = new ArrayList<>(outcomes.size());
    for (int k = 0; k < outcomes.size(); k++) {
      byRule.add(
          new Judgement.RuleOutcome(program.rules().get(k), kernels.kernel(k), outcomes.get(k)));
    }
    return new Judgement(program.release(), phase, batch, codes, byRule);
  }
}
