package org.mingjian.cases.gathering;

import org.mingjian.cases.Amount;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;

/// A finding as a case holds it: what decides and what is paid for, no words, no person.
///
/// @param id the finding's, the same from release to release
/// @param contentHash what it said when it was added
/// @param ruleCode the rule
/// @param verdict what a hit of it amounts to
/// @param phase when it was found
/// @param line the line it blames
/// @param amount what it claims
public record CaseFinding(
    String id,
    String contentHash,
    String ruleCode,
    Verdict verdict,
    Phase phase,
    BlamedLine line,
    Amount amount) {
  /// A finding as a case holds it.
  public static CaseFinding from(Finding finding) {
    return new CaseFinding(
        finding.id(),
        finding.contentHash(),
        finding.mark().ruleCode(),
        finding.mark().verdict(),
        finding.mark().phase(),
        new BlamedLine(
            finding.claim().settlementId(),
            finding.blame().lineId(),
            finding.blame().itemCode(),
            day(finding)),
        new Amount(finding.amountFen(), finding.fundAmountFen()));
  }

  /// This finding claiming another amount.
  public CaseFinding claiming(Amount other) {
    return new CaseFinding(id, contentHash, ruleCode, verdict, phase, line, other);
  }

  private static String day(Finding finding) {
    String day =
        finding.windowStart().isEmpty() ? finding.blame().occurredAt() : finding.windowStart();
    return day.length() > 10 ? day.substring(0, 10) : day;
  }
}
