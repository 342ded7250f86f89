package org.mingjian.audit.replacement;

import java.util.EnumMap;
import java.util.Map;
import org.mingjian.finding.Finding;

/// How many findings changed in which way, and the money. Added up by one thread; sums do not
/// depend on order.
public final class ChangeSums {
  private final Map<Change, Long> findings = new EnumMap<>(Change.class);
  private long gainedFen;
  private long lostFen;
  private long gainedFundFen;
  private long lostFundFen;

  /// Adds a finding that one of the two releases makes, or both with the same claim.
  void add(Change change, Finding finding) {
    count(change);
    switch (change) {
      case GAINED -> money(finding.amountFen(), finding.fundAmountFen());
      case LOST -> money(-finding.amountFen(), -finding.fundAmountFen());
      case CHANGED, KEPT -> {}
    }
  }

  /// Adds a finding that both releases make with different claims.
  void add(Finding before, Finding after) {
    count(Change.CHANGED);
    money(after.amountFen() - before.amountFen(), after.fundAmountFen() - before.fundAmountFen());
  }

  void add(ChangeSums other) {
    other.findings.forEach((change, number) -> findings.merge(change, number, Long::sum));
    gainedFen += other.gainedFen;
    lostFen += other.lostFen;
    gainedFundFen += other.gainedFundFen;
    lostFundFen += other.lostFundFen;
  }

  private void count(Change change) {
    findings.merge(change, 1L, Long::sum);
  }

  private void money(long differenceFen, long fundDifferenceFen) {
    gainedFen += Math.max(0, differenceFen);
    lostFen += Math.max(0, -differenceFen);
    gainedFundFen += Math.max(0, fundDifferenceFen);
    lostFundFen += Math.max(0, -fundDifferenceFen);
  }

  /// Findings that changed in this way.
  public long findings(Change change) {
    return findings.getOrDefault(change, 0L);
  }

  /// Whether nothing is gained, lost or claimed differently.
  public boolean isUnchanged() {
    return findings(Change.GAINED) + findings(Change.LOST) + findings(Change.CHANGED) == 0;
  }

  /// Money claimed by the later release that the earlier one does not claim, in fen.
  public long gainedFen() {
    return gainedFen;
  }

  /// Money claimed by the earlier release that the later one does not claim, in fen.
  public long lostFen() {
    return lostFen;
  }

  /// The fund's share of the money gained, in fen.
  public long gainedFundFen() {
    return gainedFundFen;
  }

  /// The fund's share of the money lost, in fen.
  public long lostFundFen() {
    return lostFundFen;
  }

  /// All money that moves, in fen: by this, changes are ranked.
  public long movedFen() {
    return gainedFen + lostFen;
  }
}
