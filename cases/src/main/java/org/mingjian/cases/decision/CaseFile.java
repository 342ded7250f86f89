package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mingjian.cases.CasesError;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.Hearing;
import org.mingjian.cases.procedure.Position;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.values.MingjianException;

/// A case as its events add up to it.
///
/// @param opening how it began
/// @param position where it stands
/// @param holdings its findings
/// @param stay what happened at this step
/// @param dossier materials, letters, outcomes
/// @param payment money
/// @param progress how far it has come
public record CaseFile(
    CaseEvent.Opened opening,
    Position position,
    Holdings holdings,
    Stay stay,
    Dossier dossier,
    Payment payment,
    Progress progress) {
  /// The file of a case from all its events.
  ///
  /// @throws MingjianException [CasesError#EVENTS] if one is missing, or they do not follow
  public static CaseFile fold(List<Recorded> events, Procedure procedure) {
    if (events.isEmpty()) {
      throw new MingjianException(CasesError.EVENTS, "案件没有任何事件");
    }
    CaseFile file = opened(events.get(0), procedure);
    for (Recorded recorded : events.subList(1, events.size())) {
      file = file.after(recorded, procedure);
    }
    return file;
  }

  /// The file after one more event.
  ///
  /// @throws MingjianException [CasesError#EVENTS] if it is not the next
  public CaseFile after(Recorded recorded, Procedure procedure) {
    if (recorded.sequence() != progress.sequence() + 1) {
      throw new MingjianException(
          CasesError.EVENTS,
          "案件 "
              + opening.caseId()
              + " 第 "
              + progress.sequence()
              + " 个事件之后是第 "
              + recorded.sequence()
              + " 个");
    }
    return new Fold(this, recorded, procedure).file();
  }

  private static CaseFile opened(Recorded first, Procedure procedure) {
    if (first.sequence() == 1 && first.event() instanceof CaseEvent.Opened opening) {
      return new CaseFile(
          opening,
          Position.start(procedure),
          Holdings.NONE,
          Stay.from(WorkingCalendar.day(first.at())),
          Dossier.EMPTY,
          Payment.NONE,
          new Progress(0, first.at(), new TreeSet<>()).with(first));
    }
    throw new MingjianException(CasesError.EVENTS, "案件的第一个事件不是立案：" + first.event());
  }

  /// Whether the case is closed.
  public boolean isClosed() {
    return position.stand() instanceof Stand.Closed;
  }

  /// Whether it was closed for the institution after hearing it, by a decision and not because its
  /// findings fell away.
  public boolean isUpheld() {
    return position.stand() instanceof Stand.Closed closed
        && Withdrawal.ofClosing(closed.closing()).isEmpty()
        && position.burden() == Burden.NONE
        && position.hearing() == Hearing.HEARD;
  }

  /// The step it stands at; empty if it is closed.
  public Optional<Step> step(Procedure procedure) {
    return position.step(procedure);
  }

  /// Whether new findings still join it.
  public boolean gathers(Procedure procedure) {
    return step(procedure).filter(Step::gathers).isPresent() && !position.isEscalated();
  }

  CaseFile with(Holdings other) {
    return new CaseFile(opening, position, other, stay, dossier, payment, progress);
  }

  CaseFile with(Stay other) {
    return new CaseFile(opening, position, holdings, other, dossier, payment, progress);
  }

  CaseFile with(Dossier other) {
    return new CaseFile(opening, position, holdings, stay, other, payment, progress);
  }

  CaseFile with(Payment other) {
    return new CaseFile(opening, position, holdings, stay, dossier, other, progress);
  }

  CaseFile with(Progress other) {
    return new CaseFile(opening, position, holdings, stay, dossier, payment, other);
  }

  /// The same step, from the same day.
  CaseFile with(Position other) {
    return new CaseFile(opening, other, holdings, stay, dossier, payment, progress);
  }

  CaseFile at(Position other, LocalDate day) {
    return new CaseFile(opening, other, holdings, Stay.from(day), dossier, payment, progress);
  }
}
