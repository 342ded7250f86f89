package org.mingjian.cases.money;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.SettlementClaim;

/// The books of the lines of one settlement, and of what a claim on the whole of it claims beyond
/// them. Each fen stands in one of them: what is accused of a line later is taken off the whole,
/// and a line that is cleared while the whole is still claimed stays held.
final class SettlementBook {
  private final SortedMap<String, LineBook> lines = new TreeMap<>();
  private final Function<String, LineBook> bookAt;
  private final LineBook beyond;
  private Amount whole = Amount.ZERO;

  /// @param bookAt the book of a place
  SettlementBook(String settlementId, Function<String, LineBook> bookAt) {
    this.bookAt = bookAt;
    this.beyond = bookAt.apply(LineMark.whole(settlementId));
  }

  /// Accuses of up to what is claimed.
  void accuse(long sequence, SettlementClaim claim) {
    claim
        .lines()
        .forEach((place, amount) -> lines.computeIfAbsent(place, bookAt).accuse(sequence, amount));
    whole = whole.max(claim.whole());
    Amount onLines =
        lines.values().stream().map(LineBook::accused).reduce(Amount.ZERO, Amount::plus);
    beyond.accuseOnly(sequence, whole.minus(onLines).max(Amount.ZERO));
  }

  /// Holds what is still claimed.
  void hold(long sequence, SettlementClaim claim) {
    Amount left = claim.beyondLines();
    Amount apart = left.min(beyond.accused());
    beyond.hold(sequence, apart);
    left = left.minus(apart);
    for (LineBook line : lines.values()) {
      Amount own = claim.lines().getOrDefault(line.place(), Amount.ZERO);
      Amount more = left.min(line.accused().minus(own).max(Amount.ZERO));
      line.hold(sequence, own.plus(more));
      left = left.minus(more);
    }
  }

  /// Moves what is held to one account.
  void settle(long sequence, Account target) {
    beyond.settle(sequence, target);
    lines.values().forEach(line -> line.settle(sequence, target));
  }
}
