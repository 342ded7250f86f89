package org.mingjian.testing.oracle;

/// What one rule says of one line, visit or window. Texts are empty where a thing does not apply.
///
/// @param ruleCode the rule
/// @param person `psn_no`
/// @param institution `fixmedins_code`, empty for a window over all institutions
/// @param visit `mdtrt_id`, empty for a window
/// @param line the line's key, empty for visits and windows
/// @param windowStart a window: `2025-03-01`, `2025-03`, `2025-Q1` or `2025`
/// @param point the knowledge point that decided
/// @param outcome `HIT`, or the name of the reason why it is undetermined
/// @param amountFen what the finding claims; of an undetermined line or visit its in-scope money
/// @param fundFen the fund's share of it
/// @param measured what was found
/// @param limit what is allowed
public record OracleOutcome(
    String ruleCode,
    String person,
    String institution,
    String visit,
    String line,
    String windowStart,
    String point,
    String outcome,
    long amountFen,
    long fundFen,
    String measured,
    String limit) {
  /// Outcome of a rule that blames.
  public static final String HIT = "HIT";

  /// Whether the rule blames.
  public boolean isHit() {
    return outcome.equals(HIT);
  }
}
