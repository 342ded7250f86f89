package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.finding.Finding;

/// A [Conclusion] put into short texts.
final class Concluded {
  private final Conclusion conclusion;

  Concluded(Conclusion conclusion) {
    this.conclusion = conclusion;
  }

  /// Hits, then reasons with their counts, then how many windows were judged, joined by `, `; a hit
  /// is `<institution> <window>: <measured>/<limit>`.
  String text() {
    List<String> parts = new ArrayList<>();
    conclusion.findings().forEach(finding -> parts.add(text(finding)));
    conclusion.undetermined().forEach((reason, count) -> parts.add(reason + " " + count));
    parts.add("of " + conclusion.judged());
    return String.join(", ", parts);
  }

  /// The figures of one scope, joined by `, `: `<code> <numerator>/<denominator> <outcome>`, the
  /// code that of the institution, department or doctor.
  String figures(IndicatorValue.Scope scope) {
    List<String> parts = new ArrayList<>();
    conclusion
        .values()
        .forEach(value -> {
          if (value.scope() == scope) {
            parts.add(
                (code(value)
                        + " "
                        + value.numerator()
                        + "/"
                        + value.denominator()
                        + " "
                        + value.outcome())
                    .strip());
          }
        });
    return String.join(", ", parts);
  }

  /// The figures of institutions.
  String figures() {
    return figures(IndicatorValue.Scope.INSTITUTION);
  }

  /// The messages of the hits.
  List<String> messages() {
    return conclusion.findings().stream().map(hit -> hit.wording().text().zh()).toList();
  }

  private static String code(IndicatorValue value) {
    return value.scope() == IndicatorValue.Scope.INSTITUTION
        ? value.place().institution()
        : value.place().code();
  }

  private static String text(Finding finding) {
    return finding.place().institutionCode()
        + " "
        + finding.windowStart()
        + ": "
        + finding.evidence().comparison().measuredText()
        + "/"
        + finding.evidence().comparison().limitText();
  }
}
