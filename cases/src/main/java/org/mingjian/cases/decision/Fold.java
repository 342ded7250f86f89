package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.CasesError;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Position;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.values.MingjianException;

/// One step of the fold: a file and the event that comes next.
record Fold(CaseFile before, Recorded recorded, Procedure procedure) {
  CaseFile file() {
    return changed().with(before.progress().with(recorded));
  }

  private CaseFile changed() {
    return switch (recorded.event()) {
      case CaseEvent.Opened again -> throw wrong("重复立案");
      case CaseEvent.OfFindings findings -> findings(findings);
      case CaseEvent.Assigned assigned ->
          before.with(before.stay().with(new Assignment(assigned.person(), Optional.empty())));
      case CaseEvent.Delegated delegated -> before.with(before.stay().with(delegated(delegated)));
      case CaseEvent.OutcomeGiven given -> given(given);
      case CaseEvent.Expired expired -> expired();
      case CaseEvent.OfClock clock -> before.with(clock(clock));
      case CaseEvent.OfPanel panel -> before.with(before.stay().with(bench(panel)));
      case CaseEvent.OfPaper paper -> paper(paper);
      case CaseEvent.OfMoney money -> money(money);
    };
  }

  private CaseFile findings(CaseEvent.OfFindings event) {
    return switch (event) {
      case CaseEvent.FindingsAdded added -> before.with(before.holdings().with(added.findings()));
      case CaseEvent.FindingsWithdrawn withdrawn -> withdrawn(withdrawn);
    };
  }

  private CaseFile withdrawn(CaseEvent.FindingsWithdrawn withdrawn) {
    CaseFile fewer =
        before.with(before.holdings().without(withdrawn.findings(), withdrawn.reason()));
    if (!fewer.holdings().live().isEmpty()) {
      return fewer;
    }
    CaseFile nothing = fewer.with(fewer.payment().withoutPenalty());
    return nothing.isClosed()
        ? nothing
        : nothing.at(before.position().closed(withdrawn.reason().name()), day());
  }

  private static Assignment delegated(CaseEvent.Delegated delegated) {
    return new Assignment(
        delegated.from(), Optional.of(new Assignment.StandIn(delegated.to(), delegated.until())));
  }

  private CaseFile given(CaseEvent.OutcomeGiven given) {
    Step step = step();
    Outcome outcome =
        step.outcome(given.outcome()).orElseThrow(() -> wrong("没有结论 " + given.outcome()));
    Position after = before.position().after(step, outcome, given.persons(), procedure);
    return ruled(outcome, given.grounds())
        .with(before.holdings().ruled(given.amounts()))
        .at(after, day());
  }

  private CaseFile expired() {
    Step step = step();
    Position after = before.position().expired(step, procedure);
    boolean goesUp = after.stand() instanceof Stand.AtStep at && at.escalated();
    return goesUp
        ? before.at(after, day()).with(before.stay().escalated(day()))
        : ruled(step.silence(), Grounds.SILENCE).at(after, day());
  }

  private CaseFile ruled(Outcome outcome, Grounds grounds) {
    Dossier.Ruling ruling = new Dossier.Ruling(step().id(), outcome.id(), grounds, recorded.at());
    return before.with(before.dossier().with(ruling)).with(before.payment().after(outcome));
  }

  private Stay clock(CaseEvent.OfClock event) {
    Stay stay = before.stay();
    return switch (event) {
      case CaseEvent.Suspended suspended -> stay.with(stay.stops().stopped(day()));
      case CaseEvent.Resumed resumed -> stay.with(stay.stops().resumed(day()));
      case CaseEvent.Extended extended -> stay.extended(extended.by());
    };
  }

  private Bench bench(CaseEvent.OfPanel event) {
    Bench bench = before.stay().bench();
    return switch (event) {
      case CaseEvent.PanelSeated seated -> bench.seated(seated.members());
      case CaseEvent.NoConflictDeclared declared ->
          bench.with(declared.member(), new Bench.Seat(true, Optional.empty()));
      case CaseEvent.SeatLeft left -> bench.left(left.member());
      case CaseEvent.OpinionGiven given ->
          bench.with(given.member(), new Bench.Seat(true, Optional.of(given.outcome())));
    };
  }

  private CaseFile paper(CaseEvent.OfPaper event) {
    Dossier dossier = before.dossier();
    return switch (event) {
      case CaseEvent.MaterialAttached attached ->
          before
              .with(dossier.with(attached.material()))
              .with(before.stay().attached(attached.material().kind()));
      case CaseEvent.LetterDue due ->
          whileOpen(before.with(dossier.due(due.letter())), before.stay().toldBy(due.letter()));
      case CaseEvent.LetterIssued issued ->
          whileOpen(
              before.with(dossier.issued(issued.letter())),
              before.stay().told(issued.letter(), day()));
      case CaseEvent.ExemptionLeft left -> before.with(dossier.left(left.exemption()));
    };
  }

  /// A closed case has no limit that a letter could begin: its stay begins when it was closed.
  private static CaseFile whileOpen(CaseFile file, Stay stay) {
    return file.isClosed() ? file : file.with(stay);
  }

  private CaseFile money(CaseEvent.OfMoney event) {
    CaseFile file = before.with(payment(event));
    return switch (event) {
      case CaseEvent.PayoutNoted noted -> paidOut(file);
      case CaseEvent.PayoutCancelled cancelled -> notPaidOut(file);
      case CaseEvent.MoneyReceived none -> file;
      case CaseEvent.PenaltyCharged none -> file;
      case CaseEvent.PenaltyReduced none -> file;
      case CaseEvent.PenaltyPaid none -> file;
    };
  }

  private CaseFile notPaidOut(CaseFile file) {
    return before.payment().wasRefused() ? file.with(file.position().notPaidOut()) : file;
  }

  /// What was closed as refused and was paid all the same comes back to the step that closed it.
  private CaseFile paidOut(CaseFile file) {
    return file.isClosed()
        ? file.at(file.position().reopenedAt(file.dossier().rulings().getLast().step()), day())
        : file.with(file.position().paidOut());
  }

  private Payment payment(CaseEvent.OfMoney event) {
    return switch (event) {
      case CaseEvent.PayoutNoted noted ->
          before.payment().paidOut(new Payout(noted.on(), noted.voucher()));
      case CaseEvent.PayoutCancelled cancelled -> before.payment().notPaidOut();
      case CaseEvent.MoneyReceived money -> before.payment().received(money.amount());
      case CaseEvent.PenaltyCharged charged -> before.payment().charged(charged.fen());
      case CaseEvent.PenaltyReduced reduced -> before.payment().charged(-reduced.fen());
      case CaseEvent.PenaltyPaid paid -> before.payment().paid(paid.fen());
    };
  }

  private Step step() {
    return before.step(procedure).orElseThrow(() -> wrong("案件已结"));
  }

  private LocalDate day() {
    return WorkingCalendar.day(recorded.at());
  }

  private MingjianException wrong(String problem) {
    return new MingjianException(
        CasesError.EVENTS,
        "案件 " + before.opening().caseId() + " 第 " + recorded.sequence() + " 个事件：" + problem);
  }
}
