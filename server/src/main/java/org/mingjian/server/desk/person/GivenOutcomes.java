package org.mingjian.server.desk.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.procedure.Effect;
import org.mingjian.cases.procedure.Next;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;
import org.mingjian.server.desk.docket.CaseWatcher;
import org.mingjian.server.desk.docket.Desks;

/// Notes who ended which step of a case, how and when, with the events that say so.
public final class GivenOutcomes implements CaseWatcher {
  private static final String NOTE =
      """
      INSERT INTO given_outcome ("case", sequence, account, area_path, institution, step, outcome,
        kind, answered, entered, day)
      SELECT c."case", ?, ?, c.area_path, c.institution, ?, ?, ?, ?,
        coalesce((SELECT max(g.day) FROM given_outcome g WHERE g."case" = c."case" AND g.sequence < ?),
          CAST(c.opened AT TIME ZONE 'Asia/Shanghai' AS date)), CAST(? AS date)
      FROM desk_case c WHERE c."case" = CAST(? AS uuid)
      """;

  private final Desks desks;

  /// Cases are read by the procedures of `desks`.
  public GivenOutcomes(Desks desks) {
    this.desks = desks;
  }

  /// What giving an outcome came to, as it is kept.
  private enum Kind {
    HELD,
    CLEARED,
    PASSED,
    ANSWERED,
    APPEALED,
    HANDLED,
    SILENT;

    static Kind of(Step step, Outcome outcome, Procedure procedure) {
      return switch (step.work()) {
        case Work.Review review -> judged(outcome, procedure);
        case Work.Panel panel -> judged(outcome, procedure);
        case Work.Explanation explanation -> ANSWERED;
        case Work.Hearing hearing ->
            outcome.effect() == Effect.PASSES && next(outcome, procedure).isPresent()
                ? APPEALED
                : ANSWERED;
        case Work.Handling handling -> HANDLED;
      };
    }

    private static Kind judged(Outcome outcome, Procedure procedure) {
      boolean toPanel =
          next(outcome, procedure).filter(step -> step.work() instanceof Work.Panel).isPresent();
      if (outcome.effect() == Effect.PASSES && toPanel) {
        return PASSED;
      }
      return outcome.effect() == Effect.CLEARS ? CLEARED : HELD;
    }

    private static Optional<Step> next(Outcome outcome, Procedure procedure) {
      return outcome.next() instanceof Next.To to ? procedure.step(to.step()) : Optional.empty();
    }
  }

  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    Procedure procedure = desks.of(change.file().opening().procedureId()).limits().procedure();
    for (Recorded recorded : change.events()) {
      noted(recorded, procedure).forEach(one -> write(sql, change.file(), recorded, one));
    }
  }

  /// Whom an outcome is put down to: who gave it, and whom they stood in for.
  private static List<Noted> noted(Recorded recorded, Procedure procedure) {
    return switch (recorded.event()) {
      case CaseEvent.OutcomeGiven given ->
          procedure.step(given.step()).stream()
              .flatMap(step -> noted(given, step, procedure))
              .toList();
      case CaseEvent.Expired expired ->
          List.of(new Noted(recorded.person(), expired.step(), "", Kind.SILENT, false));
      case CaseEvent.Opened none -> List.of();
      case CaseEvent.OfFindings none -> List.of();
      case CaseEvent.Assigned none -> List.of();
      case CaseEvent.Delegated none -> List.of();
      case CaseEvent.OfClock none -> List.of();
      case CaseEvent.OfPanel none -> List.of();
      case CaseEvent.OfPaper none -> List.of();
      case CaseEvent.OfMoney none -> List.of();
    };
  }

  private static Stream<Noted> noted(CaseEvent.OutcomeGiven given, Step step, Procedure procedure) {
    Kind kind =
        step.outcome(given.outcome()).map(one -> Kind.of(step, one, procedure)).orElse(Kind.PASSED);
    boolean answered = kind == Kind.ANSWERED || kind == Kind.APPEALED;
    return given.persons().stream()
        .map(person -> new Noted(person, given.step(), given.outcome(), kind, answered));
  }

  /// A row of one person.
  private record Noted(String account, String step, String outcome, Kind kind, boolean answered) {}

  private static void write(DSLContext sql, CaseFile file, Recorded recorded, Noted noted) {
    LocalDate day = WorkingCalendar.day(recorded.at());
    sql.execute(
        NOTE,
        recorded.sequence(),
        noted.account,
        noted.step,
        noted.outcome,
        noted.kind.name().toLowerCase(Locale.ROOT),
        noted.answered,
        recorded.sequence(),
        day.toString(),
        file.opening().caseId());
  }
}
