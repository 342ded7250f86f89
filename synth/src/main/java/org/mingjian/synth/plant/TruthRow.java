package org.mingjian.synth.plant;

import java.util.List;

/// One thing a rule must blame, or must not. Fields that do not apply are empty: a visit has no
/// line, a window neither line nor visit.
public record TruthRow(Planting kind, String ruleCode, Subject subject, String note) {
  /// The header of `truth.csv`.
  public static final List<String> HEADER =
      List.of(
          "kind",
          "rule_code",
          "psn_no",
          "fixmedins_code",
          "mdtrt_id",
          "subject_line",
          "window_start",
          "note");

  /// What is meant, as findings name it.
  public record Subject(
      String person, String institution, String visit, String line, String windowStart) {}

  /// The fields in the order of the header.
  public List<String> fields() {
    return List.of(
        kind.name(),
        ruleCode,
        subject.person,
        subject.institution,
        subject.visit,
        subject.line,
        subject.windowStart,
        note);
  }
}
