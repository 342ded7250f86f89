package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Disposal;

/// What became of the money people decided about.
///
/// @param payout where the fund is known to have paid it; empty while nobody said so
/// @param disposal where handling put it; empty before
/// @param received what came back so far
/// @param penaltyDueFen charged in all
/// @param penaltyPaidFen paid of it
public record Payment(
    Optional<Payout> payout,
    Optional<Disposal> disposal,
    Amount received,
    long penaltyDueFen,
    long penaltyPaidFen) {
  static final Payment NONE = new Payment(Optional.empty(), Optional.empty(), Amount.ZERO, 0, 0);

  /// Whether it was never paid.
  public boolean isRefused() {
    return disposal.filter(Disposal.REFUSED::equals).isPresent();
  }

  /// Once refused it stays refused: nobody owes what was never paid.
  Payment with(Disposal other) {
    return isRefused()
        ? this
        : new Payment(payout, Optional.of(other), received, penaltyDueFen, penaltyPaidFen);
  }

  /// What was paid cannot have been refused.
  Payment paidOut(Payout how) {
    return new Payment(
        Optional.of(how),
        disposal.filter(one -> one != Disposal.REFUSED),
        received,
        penaltyDueFen,
        penaltyPaidFen);
  }

  Payment notPaidOut() {
    return new Payment(Optional.empty(), disposal, received, penaltyDueFen, penaltyPaidFen);
  }

  Payment received(Amount more) {
    return new Payment(payout, disposal, received.plus(more), penaltyDueFen, penaltyPaidFen);
  }

  /// @param fen below zero where a charge is lowered
  Payment charged(long fen) {
    return new Payment(
        payout, disposal, received, Math.addExact(penaltyDueFen, fen), penaltyPaidFen);
  }

  Payment paid(long fen) {
    return new Payment(
        payout, disposal, received, penaltyDueFen, Math.addExact(penaltyPaidFen, fen));
  }
}
