package org.mingjian.cases.decision;

import java.util.Optional;
import org.mingjian.cases.Amount;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Disposal;

/// Takes down what comes back, and the penalties charged, lowered and paid.
record MoneyWork(Scene scene) {
  /// The most that a penalty may come to, in times of the money: 医疗保障基金使用监督管理条例, 第四十条.
  private static final long MOST_TIMES = 5;

  Answer receive(CaseCommand.ReceiveMoney money) {
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(isOwed(), Refusal.NO_MONEY_DUE),
            () -> Scene.unless(!money.voucher().isBlank(), Refusal.VOUCHER_NEEDED),
            () -> Scene.unless(isWithinDue(money.amount()), Refusal.AMOUNT)),
        new CaseEvent.MoneyReceived(money.amount(), money.voucher()));
  }

  Answer charge(CaseCommand.ChargePenalty charge) {
    boolean isFinal = file().position().burden() == Burden.FINAL;
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(isFinal, Refusal.NO_MONEY_DUE),
            () -> Scene.unless(!charge.basis().isBlank(), Refusal.BASIS_NEEDED),
            () -> Scene.unless(charge.fen() > 0, Refusal.AMOUNT),
            () -> Scene.unless(charge.fen() <= mostPenalty(), Refusal.PENALTY_BOUND)),
        new CaseEvent.PenaltyCharged(charge.fen(), charge.basis()));
  }

  /// What is paid stays: it would have to be given back.
  Answer reduce(CaseCommand.ReducePenalty reduce) {
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(!reduce.basis().isBlank(), Refusal.BASIS_NEEDED),
            () -> Scene.unless(isWithinPenalty(reduce.fen()), Refusal.AMOUNT)),
        new CaseEvent.PenaltyReduced(reduce.fen(), reduce.basis()));
  }

  Answer pay(CaseCommand.PayPenalty pay) {
    return Answer.unless(
        Scene.first(
            this::againstRole,
            () -> Scene.unless(!pay.voucher().isBlank(), Refusal.VOUCHER_NEEDED),
            () -> Scene.unless(isWithinPenalty(pay.fen()), Refusal.AMOUNT)),
        new CaseEvent.PenaltyPaid(pay.fen(), pay.voucher()));
  }

  private Optional<Refusal> againstRole() {
    return Scene.unless(scene.has(CaseRole.HANDLER), Refusal.ROLE);
  }

  private boolean isOwed() {
    return !file().isClosed()
        && file().payment().disposal().filter(Disposal.TO_RECOVER::equals).isPresent();
  }

  private boolean isWithinDue(Amount amount) {
    Amount due = file().holdings().amount().minus(file().payment().received());
    return !amount.isZero() && amount.isPartOf(due);
  }

  private boolean isWithinPenalty(long fen) {
    Payment payment = file().payment();
    return fen > 0 && fen <= payment.penaltyDueFen() - payment.penaltyPaidFen();
  }

  /// What may still be charged.
  private long mostPenalty() {
    return MOST_TIMES * file().holdings().amount().totalFen() - file().payment().penaltyDueFen();
  }

  private CaseFile file() {
    return scene.file();
  }
}
