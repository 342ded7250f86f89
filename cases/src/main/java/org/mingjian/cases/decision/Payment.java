package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Disposal;

/// What became of the money people decided about.
///
/// @param payout where the fund is known to have paid it; empty while nobody said so
/// @param wasRefused whether it was taken as refused when the payout was noted
/// @param disposal where handling put it; empty before
/// @param received what came back so far
/// @param penaltyDueFen charged in all
/// @param penaltyPaidFen paid of it
public record Payment(
    Optional<Payout> payout,
    boolean wasRefused,
    Optional<Disposal> disposal,
    Amount received,
    long penaltyDueFen,
    long penaltyPaidFen) {
  static final Payment NONE =
      new Payment(Optional.empty(), false, Optional.empty(), Amount.ZERO, 0, 0);

  /// Whether it was never paid.
  public boolean isRefused() {
    return disposal.filter(Disposal.REFUSED::equals).isPresent();
  }

  /// Once refused it stays refused: nobody owes what was never paid.
  Payment with(Disposal other) {
    return isRefused() ? this : disposed(payout, wasRefused, Optional.of(other));
  }

  /// What was paid cannot have been refused.
  Payment paidOut(Payout how) {
    return disposed(Optional.of(how), isRefused(), disposal.filter(one -> one != Disposal.REFUSED));
  }

  /// As if nobody had said that it was paid: what was refused before is refused.
  Payment notPaidOut() {
    return disposed(Optional.empty(), false, wasRefused ? Optional.of(Disposal.REFUSED) : disposal);
  }

  private Payment disposed(Optional<Payout> paid, boolean refused, Optional<Disposal> where) {
    return new Payment(paid, refused, where, received, penaltyDueFen, penaltyPaidFen);
  }

  Payment received(Amount more) {
    return new Payment(
        payout, wasRefused, disposal, received.plus(more), penaltyDueFen, penaltyPaidFen);
  }

  /// @param fen below zero where a charge is lowered
  Payment charged(long fen) {
    return new Payment(
        payout, wasRefused, disposal, received, Math.addExact(penaltyDueFen, fen), penaltyPaidFen);
  }

  /// Nothing is left to be charged for, and what was paid goes back.
  Payment withoutPenalty() {
    return new Payment(payout, wasRefused, disposal, received, 0, 0);
  }

  Payment paid(long fen) {
    return new Payment(
        payout, wasRefused, disposal, received, penaltyDueFen, Math.addExact(penaltyPaidFen, fen));
  }
}
