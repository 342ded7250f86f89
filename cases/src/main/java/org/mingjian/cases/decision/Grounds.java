package org.mingjian.cases.decision;

/// Why something was decided.
///
/// @param reason a code of the procedure; empty where nobody decided
/// @param opinion words of one's own, may be empty
public record Grounds(String reason, String opinion) {
  /// No grounds: time passed.
  static final Grounds SILENCE = new Grounds("", "");
}
