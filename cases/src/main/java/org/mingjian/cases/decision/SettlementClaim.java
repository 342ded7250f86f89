package org.mingjian.cases.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjian.cases.Amount;

/// What findings claim of one settlement. A finding about a visit claims all its lines, so money of
/// a line that is blamed too lies in both and counts once.
///
/// @param lines by place, the largest claim on each; where nothing stands any more, zero
/// @param whole the largest claim on the settlement as a whole
public record SettlementClaim(SortedMap<String, Amount> lines, Amount whole) {
  /// Nothing.
  public static final SettlementClaim NONE = new SettlementClaim(new TreeMap<>(), Amount.ZERO);

  /// Copies in.
  public SettlementClaim {
    lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
  }

  /// Claims by settlement; those without one stand together at the empty one.
  static SortedMap<String, SettlementClaim> of(
      Collection<HeldFinding> findings, Function<HeldFinding, Amount> claimed) {
    SortedMap<String, SettlementClaim> claims = new TreeMap<>();
    for (HeldFinding held : findings) {
      claims.merge(
          held.finding().line().settlementId(),
          NONE.with(held, claimed.apply(held)),
          SettlementClaim::with);
    }
    return claims;
  }

  /// All of it, each fen once.
  public Amount amount() {
    return onLines().max(whole);
  }

  /// What the claim on the whole claims beyond its lines.
  public Amount beyondLines() {
    return whole.minus(onLines()).max(Amount.ZERO);
  }

  private Amount onLines() {
    return lines.values().stream().reduce(Amount.ZERO, Amount::plus);
  }

  private SettlementClaim with(HeldFinding held, Amount claimed) {
    if (held.finding().line().isWhole()) {
      return new SettlementClaim(lines, whole.max(claimed));
    }
    SortedMap<String, Amount> more = new TreeMap<>(lines);
    more.merge(held.finding().line().place(held.finding().id()), claimed, Amount::max);
    return new SettlementClaim(more, whole);
  }

  private SettlementClaim with(SettlementClaim other) {
    SortedMap<String, Amount> more = new TreeMap<>(lines);
    other.lines.forEach((place, amount) -> more.merge(place, amount, Amount::max));
    return new SettlementClaim(more, whole.max(other.whole));
  }
}
