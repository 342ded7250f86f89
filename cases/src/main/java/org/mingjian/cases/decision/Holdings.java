package org.mingjian.cases.decision;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.finding.Verdict;

/// The findings of a case.
///
/// @param byId all it ever held
public record Holdings(SortedMap<String, HeldFinding> byId) {
  static final Holdings NONE = new Holdings(new TreeMap<>());

  /// Copies in.
  public Holdings {
    byId = Collections.unmodifiableSortedMap(new TreeMap<>(byId));
  }

  /// The finding of an id, if it stands.
  public Optional<HeldFinding> live(String id) {
    return Optional.ofNullable(byId.get(id)).filter(HeldFinding::isLive);
  }

  /// The findings that stand.
  public List<HeldFinding> live() {
    return byId.values().stream().filter(HeldFinding::isLive).toList();
  }

  /// Clear violation if every finding that stands is one; a suspected one among them makes the case
  /// suspected.
  public Verdict verdict() {
    return live().stream().allMatch(held -> held.finding().verdict() == Verdict.VIOLATION)
        ? Verdict.VIOLATION
        : Verdict.SUSPECTED;
  }

  /// Which settlement the places of the books lie in, by place.
  public SortedMap<String, String> settlements() {
    SortedMap<String, String> settlements = new TreeMap<>();
    for (HeldFinding held : byId.values()) {
      BlamedLine line = held.finding().line();
      settlements.put(line.place(held.finding().id()), line.settlementId());
    }
    return settlements;
  }

  /// What is still claimed of each settlement.
  public SortedMap<String, SettlementClaim> claims() {
    return SettlementClaim.of(byId.values(), HeldFinding::claimed);
  }

  /// What the findings that stand claimed of each settlement before people lowered it.
  public SortedMap<String, SettlementClaim> accused() {
    return SettlementClaim.of(
        byId.values(), held -> held.isLive() ? held.finding().amount() : Amount.ZERO);
  }

  /// What stands in all.
  public Amount amount() {
    return claims().values().stream()
        .map(SettlementClaim::amount)
        .reduce(Amount.ZERO, Amount::plus);
  }

  Holdings with(Collection<CaseFinding> findings) {
    SortedMap<String, HeldFinding> more = new TreeMap<>(byId);
    findings.forEach(finding -> more.put(finding.id(), HeldFinding.of(finding)));
    return new Holdings(more);
  }

  Holdings without(Collection<String> ids, Withdrawal reason) {
    SortedMap<String, HeldFinding> fewer = new TreeMap<>(byId);
    for (String id : ids) {
      fewer.computeIfPresent(
          id, (key, held) -> new HeldFinding(held.finding(), held.standing(), Optional.of(reason)));
    }
    return new Holdings(fewer);
  }

  Holdings ruled(Map<String, Amount> amounts) {
    SortedMap<String, HeldFinding> ruled = new TreeMap<>(byId);
    amounts.forEach((id, amount) ->
        ruled.computeIfPresent(
            id, (key, held) -> new HeldFinding(held.finding(), amount, held.withdrawn())));
    return new Holdings(ruled);
  }
}
