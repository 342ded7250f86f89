package org.mingjian.audit.summary;

import java.util.List;
import org.mingjian.finding.Verdict;
import org.mingjian.values.LocalizedText;

/// What one rule did in a run. Money in fen.
///
/// @param release whose rule it is
/// @param code the rule
/// @param name its name
/// @param logic how it is told
/// @param number in the 2025 list
/// @param verdict what its hits amount to
/// @param basis document and clause it rests on
/// @param judged lines, visits or windows it judged, the undetermined ones included
/// @param undetermined what it could not judge, by reason
/// @param findings its hits
/// @param amountFen what they claim
/// @param fundFen the fund's share of it
/// @param missing what it wants and does not have
public record RuleSummary(
    ReleaseMark release,
    String code,
    LocalizedText name,
    LocalizedText logic,
    int number,
    Verdict verdict,
    String basis,
    long judged,
    List<Unjudged> undetermined,
    long findings,
    long amountFen,
    long fundFen,
    Missing missing) {
  /// Copies in.
  public RuleSummary {
    undetermined = List.copyOf(undetermined);
  }
}
