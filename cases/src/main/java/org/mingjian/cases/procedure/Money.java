package org.mingjian.cases.procedure;

import java.util.Optional;

/// What is known of the money of a case. With [Position] the one place that says how payouts and
/// outcomes change it.
///
/// @param paidOut whether the fund is known to have paid it
/// @param wasRefused whether it was taken as refused when that became known
/// @param disposal where outcomes put it; empty before
public record Money(boolean paidOut, boolean wasRefused, Optional<Disposal> disposal) {
  /// Nothing yet.
  public static final Money UNTOUCHED = new Money(false, false, Optional.empty());

  /// Whether it was never paid.
  public boolean isRefused() {
    return disposal.filter(Disposal.REFUSED::equals).isPresent();
  }

  /// After an outcome. Once refused it stays refused: nobody owes what was never paid.
  public Money after(Outcome outcome) {
    Optional<Disposal> where =
        outcome.effect() == Effect.REFUSES ? Optional.of(Disposal.REFUSED) : outcome.disposal();
    return isRefused() || where.isEmpty() ? this : new Money(paidOut, wasRefused, where);
  }

  /// As it is known to be paid. What was paid cannot have been refused.
  public Money afterPayout() {
    return new Money(true, isRefused(), disposal.filter(one -> one != Disposal.REFUSED));
  }

  /// As if nobody had said that it was paid: what was refused before is refused.
  public Money withoutPayout() {
    return new Money(false, false, wasRefused ? Optional.of(Disposal.REFUSED) : disposal);
  }

  /// Whether an outcome can put it where it does: what was paid is not refused, and what was never
  /// paid is not owed.
  boolean allows(Outcome outcome) {
    boolean recovers = outcome.disposal().filter(Disposal.TO_RECOVER::equals).isPresent();
    return !(paidOut && outcome.refusesPayment()) && !(isRefused() && recovers);
  }

  /// Whether a case that stands there comes back where it becomes known that the fund paid: it was
  /// closed as refused for good.
  public boolean reopens(Position position) {
    return position.stand() instanceof Stand.Closed
        && isRefused()
        && position.burden() == Burden.FINAL;
  }
}
