package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.CaseFinding;

/// A finding within a case.
///
/// @param finding as it was last added
/// @param standing what is left of its amount after what people decided
/// @param withdrawn why it fell away; empty while it stands
public record HeldFinding(CaseFinding finding, Amount standing, Optional<Withdrawal> withdrawn) {
  static HeldFinding of(CaseFinding finding) {
    return new HeldFinding(finding, finding.amount(), Optional.empty());
  }

  /// Whether it did not fall away.
  public boolean isLive() {
    return withdrawn.isEmpty();
  }

  /// What it still claims.
  public Amount claimed() {
    return isLive() ? standing : Amount.ZERO;
  }
}
