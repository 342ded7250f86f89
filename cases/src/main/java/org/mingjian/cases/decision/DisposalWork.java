package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.Disposal;
import org.mingjian.cases.procedure.Next;
import org.mingjian.cases.procedure.Outcome;

/// What stands against putting the money of a case somewhere.
record DisposalWork(CaseFile file) {
  Optional<Refusal> against(Outcome outcome) {
    boolean moves = outcome.disposal().filter(one -> one != Disposal.REFERRED).isPresent();
    return Scene.first(
        () -> Scene.unless(!moves || hasMoney(), Refusal.NO_MONEY),
        () ->
            Scene.unless(
                !goes(outcome, Disposal.TO_RECOVER) || !file.payment().isRefused(),
                Refusal.ALREADY_REFUSED),
        () ->
            Scene.unless(
                !outcome.refusesPayment() || file.payment().payout().isEmpty(), Refusal.PAID_OUT),
        () ->
            Scene.unless(
                !goes(outcome, Disposal.RECOVERED) || isAllBack(), Refusal.MONEY_OUTSTANDING),
        () -> Scene.unless(!leavesMoney(outcome), Refusal.MONEY_UNDECIDED));
  }

  private static boolean goes(Outcome outcome, Disposal where) {
    return outcome.disposal().filter(where::equals).isPresent();
  }

  private boolean hasMoney() {
    return !file.holdings().amount().isZero();
  }

  private boolean isAllBack() {
    return file.holdings().amount().minus(file.payment().received()).totalFen() <= 0;
  }

  /// Whether the case would end with money that is final and was put nowhere.
  private boolean leavesMoney(Outcome outcome) {
    return outcome.next() instanceof Next.Close
        && outcome.disposal().isEmpty()
        && file.payment().disposal().isEmpty()
        && file.position().burden() == Burden.FINAL
        && hasMoney();
  }
}
