package org.mingjian.audit.example;

import java.util.List;
import java.util.Optional;
import org.mingjian.finding.Finding;
import org.mingjian.values.Decimals;

/// What an example says a rule makes of its case.
///
/// @param outcome `HIT`, `CLEAR`, `NOT_APPLICABLE` or `UNDETERMINED:` and a reason
/// @param blame the subjects of the findings, in text order; a window of a person has none, one of
///   an institution the institution
/// @param amount sum of the findings' amounts in yuan, where the example gives it
record Expectation(String outcome, List<String> blame, Optional<String> amount) {
  private static final String UNDETERMINED = "UNDETERMINED:";

  /// What a judgement by one rule came to, in the words of examples: with all reasons, where it is
  /// undetermined, and without the amount, where the example gives none.
  String actual(Outcome judged) {
    List<Finding> findings = judged.findings();
    if (!findings.isEmpty()) {
      long fen = findings.stream().mapToLong(Finding::amountFen).sum();
      return hit(subjects(findings), amount.map(unused -> Decimals.yuan(fen)));
    }
    return judged.judged() == 0 ? "NOT_APPLICABLE" : undetermined(judged);
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
        .filter(finding -> finding.windowStart().isEmpty() || isOfInstitution(finding))
        .map(Expectation::subject)
        .toList();
  }

  private static boolean isOfInstitution(Finding finding) {
    return finding.claim().personNumber().isEmpty();
  }

  private static String subject(Finding finding) {
    if (isOfInstitution(finding)) {
      return finding.place().institutionCode();
    }
    String line = finding.blame().lineId();
    return line.isEmpty() ? finding.claim().visitId() : line;
  }

  /// The expected reason, if it is one of those given; else the first, or `CLEAR`.
  private String undetermined(Outcome judged) {
    List<String> reasons = judged.reasons().stream().map(it -> UNDETERMINED + it).toList();
    if (reasons.isEmpty()) {
      return "CLEAR";
    }
    return reasons.contains(outcome) ? outcome : reasons.getFirst();
  }
}
