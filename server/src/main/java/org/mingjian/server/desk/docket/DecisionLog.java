package org.mingjian.server.desk.docket;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;

/// Writes into the access log what people do to cases: a line for each command that was obeyed, in
/// the transaction of its events. What the program does by itself stands in the file of the case
/// alone, and so do opinions in words: who audits the desk sees no case.
public final class DecisionLog implements CaseWatcher {
  private static final String BATCH = "batch/";

  private final AccessLog log;

  /// Writes into `log`.
  public DecisionLog(AccessLog log) {
    this.log = log;
  }

  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    Recorded first = change.events().getFirst();
    if (!first.person().equals(Actor.SYSTEM.person())) {
      log.write(
          sql,
          new AccessLog.Look(
              areaPath,
              change.file().opening().key().institution(),
              first.person(),
              CaseJson.word(first.event().getClass()),
              "case/" + change.file().opening().caseId(),
              why(first)));
    }
  }

  private static String why(Recorded first) {
    String told = said(first.event());
    String said = told.isBlank() ? LoggedReason.CASE_WORK.word() : told;
    return first.commandId().startsWith(BATCH) ? said + " " + first.commandId() : said;
  }

  /// The codes of an outcome, or the words somebody had to give for what they did.
  private static String said(CaseEvent event) {
    return switch (event) {
      case CaseEvent.OutcomeGiven given ->
          given.step() + " " + given.outcome() + " " + given.grounds().reason();
      case CaseEvent.OfClock clock -> said(clock);
      case CaseEvent.OfMoney money -> said(money);
      case CaseEvent.Opened none -> "";
      case CaseEvent.OfFindings none -> "";
      case CaseEvent.Assigned none -> "";
      case CaseEvent.Delegated none -> "";
      case CaseEvent.Expired none -> "";
      case CaseEvent.OfPaper none -> "";
      case CaseEvent.OfPanel none -> "";
    };
  }

  private static String said(CaseEvent.OfClock event) {
    return switch (event) {
      case CaseEvent.Suspended suspended -> suspended.why();
      case CaseEvent.Extended extended -> extended.why();
      case CaseEvent.Resumed none -> "";
    };
  }

  private static String said(CaseEvent.OfMoney event) {
    return switch (event) {
      case CaseEvent.PayoutCancelled cancelled -> cancelled.why();
      case CaseEvent.PenaltyCharged charged -> charged.basis();
      case CaseEvent.PenaltyReduced reduced -> reduced.basis();
      case CaseEvent.PayoutNoted none -> "";
      case CaseEvent.MoneyReceived none -> "";
      case CaseEvent.PenaltyPaid none -> "";
    };
  }
}
