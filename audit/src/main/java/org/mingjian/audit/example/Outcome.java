package org.mingjian.audit.example;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.Program;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.UndeterminedReason;

/// What a program of one rule makes of one batch, whether it judges the batch or counts it.
///
/// @param judged lines, visits or windows
/// @param reasons why some are undetermined
/// @param findings the hits
record Outcome(long judged, Set<UndeterminedReason> reasons, List<Finding> findings) {
  static Outcome of(Program program, PersonBatch batch) {
    Judge judge = program.judge(program.bind(batch.dictionaries), DayRange.ALL, Phase.AFTER);
    Judgement judgement = judge.judge(batch);
    List<Finding> findings = new ArrayList<>();
    Set<UndeterminedReason> reasons = EnumSet.noneOf(UndeterminedReason.class);
    judgement.findings(findings::add);
    long judged = 0;
    for (Judgement.RuleOutcome one : judgement.outcomes()) {
      judged += one.outcomes().judged();
      reasons.addAll(reasons(one.outcomes()));
    }
    for (Conclusion conclusion : program.conclude(List.of(judge))) {
      judged += conclusion.judged();
      reasons.addAll(conclusion.undetermined().keySet());
      findings.addAll(conclusion.findings());
    }
    return new Outcome(judged, reasons, findings);
  }

  private static Set<UndeterminedReason> reasons(Outcomes outcomes) {
    Set<UndeterminedReason> reasons = EnumSet.allOf(UndeterminedReason.class);
    reasons.removeIf(reason -> outcomes.undeterminedRows(reason) == 0);
    return reasons;
  }
}
