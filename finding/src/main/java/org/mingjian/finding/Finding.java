package org.mingjian.finding;

import java.util.Map;
import org.mingjian.values.ContentHash;

/// A rule hit: one rule and one blamed line, or one rule and one visit or window where no line is
/// to blame. Not a lead of a model and not a violation a person confirmed. Source: claims-extract
/// §5.
///
/// @param id the same from release to release
/// @param mark rule, point and release
/// @param place where
/// @param claim which visit
/// @param blame which line
/// @param windowStart first day of the window for a window finding, else empty
/// @param amountFen claimed money
/// @param fundAmountFen the fund's share of it
/// @param evidence why
/// @param wording what a person is told
public record Finding(
    String id,
    RuleMark mark,
    Place place,
    Claim claim,
    Blame blame,
    String windowStart,
    long amountFen,
    long fundAmountFen,
    Evidence evidence,
    Wording wording) {

  /// The id of a finding: rule, institution, person, visit, and blamed line or window start.
  public static String idOf(RuleMark mark, Place place, Claim claim, String lineOrWindow) {
    return ContentHash.of(
            mark.ruleCode(),
            place.institutionCode(),
            claim.personNumber(),
            claim.visitId(),
            lineOrWindow)
        .prefix(32);
  }

  /// Covers what may change between releases for one id: release, amounts, evidence and wording.
  public String contentHash() {
    StringBuilder evidenceText = new StringBuilder();
    evidence.facts().forEach(fact -> append(evidenceText.append(fact.subject()), fact.values()));
    append(evidenceText, evidence.point());
    return ContentHash.of(
            mark.releaseId(),
            Long.toString(amountFen),
            Long.toString(fundAmountFen),
            evidenceText.toString(),
            evidence.tally().toString(),
            evidence.comparison().toString(),
            wording.text().zh(),
            wording.text().en())
        .prefix(32);
  }

  private static void append(StringBuilder text, Map<String, String> values) {
    values.forEach((key, value) -> text.append('\u001f').append(key).append('=').append(value));
    text.append('\u001e');
  }
}
