package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.procedure.CaseRole;

/// Takes down that the fund has paid what a case is about, one that is open or was closed as
/// refused. A finding does not tell: until somebody says so, nobody knows.
record PayoutWork(Scene scene) {
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  Answer note(CaseCommand.NotePayout note) {
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(isOpen() || isClosedAsRefused(), Refusal.CLOSED),
            () -> Scene.unless(payment().payout().isEmpty(), Refusal.PAYOUT_NOTED),
            () -> Scene.unless(!note.voucher().isBlank(), Refusal.VOUCHER_NEEDED),
            () -> Scene.unless(isPossible(note.on()), Refusal.PAYOUT_DAY)),
        new CaseEvent.PayoutNoted(note.on(), note.voucher()));
  }

  /// A mistake may be taken back until money was put somewhere by it.
  Answer cancel(CaseCommand.CancelPayout cancel) {
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(isOpen(), Refusal.CLOSED),
            () -> Scene.unless(payment().payout().isPresent(), Refusal.NO_PAYOUT),
            () -> Scene.unless(payment().disposal().isEmpty(), Refusal.PAYOUT_USED),
            () -> Scene.unless(!cancel.why().isBlank(), Refusal.WHY_NEEDED)),
        new CaseEvent.PayoutCancelled(cancel.why()));
  }

  private Optional<Refusal> againstRole() {
    return Scene.unless(
        scene.actor().isSystem() || scene.has(CaseRole.HANDLER) || scene.has(CaseRole.SUPERVISOR),
        Refusal.ROLE);
  }

  private boolean isOpen() {
    return !scene.file().isClosed();
  }

  private boolean isClosedAsRefused() {
    return payment().money().reopens(scene.file().position());
  }

  private boolean isPossible(LocalDate day) {
    return !day.isBefore(EARLIEST) && !day.isAfter(scene.today());
  }

  private Payment payment() {
    return scene.file().payment();
  }
}
