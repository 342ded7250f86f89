package org.mingjian.testing.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.engine.Judgement;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.Finding;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// What an example says a rule makes of its case.
///
/// @param outcome `HIT`, `CLEAR`, `NOT_APPLICABLE` or `UNDETERMINED:` and a reason
/// @param blame the subjects of the findings, in text order; a window has none
/// @param amount sum of the findings' amounts in yuan, where the example gives it
record Expectation(String outcome, List<String> blame, Optional<String> amount) {
  private static final String UNDETERMINED = "UNDETERMINED:";

  /// What a judgement by one rule came to, in the words of examples: with all reasons, where it is
  /// undetermined, and without the amount, where the example gives none.
  String actual(Judgement judgement) {
    Outcomes outcomes = judgement.outcomes().getFirst().outcomes();
    List<Finding> findings = new ArrayList<>();
    judgement.findings(findings::add);
    if (!findings.isEmpty()) {
      long fen = findings.stream().mapToLong(Finding::amountFen).sum();
      return hit(subjects(findings), amount.map(unused -> Decimals.yuan(fen)));
    }
    return outcomes.judged() == 0 ? "NOT_APPLICABLE" : undetermined(outcomes);
  }

  /// The same for what the example expects.
  String expected() {
    return outcome.equals("HIT") ? hit(blame, amount) : outcome;
  }

  private static String hit(List<String> subjects, Optional<String> amount) {
    String money = amount.map(yuan -> " " + yuan(yuan)).orElse("");
    return "HIT " + subjects.stream().sorted().toList() + money;
  }

  private static String yuan(String text) {
    return Decimals.yuan(Decimals.parse(text, Decimals.MONEY_SCALE).orElseThrow());
  }

  private static List<String> subjects(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.windowStart().isEmpty())
        .map(Expectation::subject)
        .toList();
  }

  private static String subject(Finding finding) {
    String line = finding.blame().lineId();
    return line.isEmpty() ? finding.claim().visitId() : line;
  }

  /// The expected reason, if it is one of those given; else the first, or `CLEAR`.
  private String undetermined(Outcomes outcomes) {
    List<String> reasons = new ArrayList<>();
    for (UndeterminedReason reason : UndeterminedReason.values()) {
      if (outcomes.undeterminedRows(reason) > 0) {
        reasons.add(UNDETERMINED + reason);
      }
    }
    if (reasons.isEmpty()) {
      return "CLEAR";
    }
    return reasons.contains(outcome) ? outcome : reasons.getFirst();
  }
}
