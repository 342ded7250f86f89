package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.procedure.CaseRole;

/// Takes down that the fund has paid what an open case is about. A finding does not tell: until
/// somebody says so, nobody knows.
record PayoutWork(Scene scene) {
  Answer note(CaseCommand.NotePayout note) {
    return Answer.unless(
        Scene.first(
            this::againstTouching,
            () -> Scene.unless(payment().payout().isEmpty(), Refusal.PAYOUT_NOTED),
            () -> Scene.unless(!note.voucher().isBlank(), Refusal.VOUCHER_NEEDED),
            () -> Scene.unless(!note.on().isAfter(scene.today()), Refusal.FUTURE_DAY)),
        new CaseEvent.PayoutNoted(note.on(), note.voucher()));
  }

  /// A mistake may be taken back until money was put somewhere by it.
  Answer cancel(CaseCommand.CancelPayout cancel) {
    return Answer.unless(
        Scene.first(
            this::againstTouching,
            () -> Scene.unless(payment().payout().isPresent(), Refusal.NO_PAYOUT),
            () -> Scene.unless(payment().disposal().isEmpty(), Refusal.PAYOUT_USED),
            () -> Scene.unless(!cancel.why().isBlank(), Refusal.WHY_NEEDED)),
        new CaseEvent.PayoutCancelled(cancel.why()));
  }

  private Optional<Refusal> againstTouching() {
    boolean may =
        scene.actor().isSystem() || scene.has(CaseRole.HANDLER) || scene.has(CaseRole.SUPERVISOR);
    return Scene.first(
        () -> Scene.unless(may, Refusal.ROLE),
        () -> Scene.unless(!scene.file().isClosed(), Refusal.CLOSED));
  }

  private Payment payment() {
    return scene.file().payment();
  }
}
