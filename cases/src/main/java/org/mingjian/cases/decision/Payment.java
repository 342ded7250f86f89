package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Disposal;
import org.mingjian.cases.procedure.Money;
import org.mingjian.cases.procedure.Outcome;

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
    return money().isRefused();
  }

  /// What the procedure knows of it.
  Money money() {
    return new Money(payout.isPresent(), wasRefused, disposal);
  }

  Payment after(Outcome outcome) {
    return with(payout, money().after(outcome));
  }

  Payment paidOut(Payout how) {
    return with(Optional.of(how), money().afterPayout());
  }

  Payment notPaidOut() {
    return with(Optional.empty(), money().withoutPayout());
  }

  private Payment with(Optional<Payout> paid, Money money) {
    return new Payment(
        paid, money.wasRefused(), money.disposal(), received, penaltyDueFen, penaltyPaidFen);
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
