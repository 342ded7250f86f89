package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Disposal;

/// What became of the money people decided about.
///
/// @param disposal where handling put it; empty before
/// @param received what came back so far
/// @param penaltyDueFen charged in all
/// @param penaltyPaidFen paid of it
public record Payment(
    Optional<Disposal> disposal, Amount received, long penaltyDueFen, long penaltyPaidFen) {
  static final Payment NONE = new Payment(Optional.empty(), Amount.ZERO, 0, 0);

  /// Whether it was never paid.
  public boolean isRefused() {
    return disposal.filter(Disposal.REFUSED::equals).isPresent();
  }

  /// Once refused it stays refused: nobody owes what was never paid.
  Payment with(Disposal other) {
    return isRefused()
        ? this
        : new Payment(Optional.of(other), received, penaltyDueFen, penaltyPaidFen);
  }

  Payment received(Amount more) {
    return new Payment(disposal, received.plus(more), penaltyDueFen, penaltyPaidFen);
  }

  Payment charged(long fen) {
    return new Payment(disposal, received, Math.addExact(penaltyDueFen, fen), penaltyPaidFen);
  }

  Payment paid(long fen) {
    return new Payment(disposal, received, penaltyDueFen, Math.addExact(penaltyPaidFen, fen));
  }
}
