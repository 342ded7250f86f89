package org.mingjian.server.desk.docket;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.procedure.Allowance;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Step;

/// How far the procedure lets the clock of a step be stopped or prolonged, and what once more would
/// lead to.
///
/// @param times how often at one stay at the step; 0 where it may not be
/// @param left how often still
/// @param days how many each time; 0 where it may not be
/// @param working whether working days alone count
/// @param goesOn the day a clock that was stopped would go on by itself; empty where nothing would
///   be stopped
/// @param limit the last day of the step it would lead to; empty where it cannot be done now
public record Leeway(
    int times,
    int left,
    int days,
    boolean working,
    Optional<LocalDate> goesOn,
    Optional<LocalDate> limit) {
  private static final Leeway NONE = new Leeway(0, 0, 0, false, Optional.empty(), Optional.empty());

  /// Of stopping and prolonging the clock of one file, as somebody would.
  record Of(Limits limits, CaseDesk desk, CaseFile file, Actor actor) {
    Optional<Leeway> suspending(Step step, CaseCommand command) {
      return leeway(step.clock().suspension(), file.stay().stops().times(), command);
    }

    Optional<Leeway> extending(Step step, CaseCommand command) {
      return leeway(step.clock().extension(), file.stay().extensions().size(), command);
    }

    /// Told to whom the step names to grant it; where it names nobody, or a superior has the case,
    /// to heads.
    private Optional<Leeway> leeway(Optional<Allowance> declared, int used, CaseCommand command) {
      Optional<Allowance> allowed = declared.filter(one -> !file.position().isEscalated());
      CaseRole by = allowed.map(Allowance::by).orElse(CaseRole.SUPERVISOR);
      return actor.roles().contains(by)
          ? Optional.of(allowed.map(one -> leeway(one, used, command)).orElse(NONE))
          : Optional.empty();
    }

    private Leeway leeway(Allowance allowed, int used, CaseCommand command) {
      Optional<CaseFile> after = desk.wouldBe(file, actor, command);
      return new Leeway(
          allowed.times(),
          Math.max(0, allowed.times() - used),
          allowed.term().days(),
          allowed.term().unit() == Term.Unit.WORKING_DAY,
          after
              .filter(then -> then.stay().stops().times() > file.stay().stops().times())
              .flatMap(limits::goesOn),
          after.flatMap(limits::of).map(day -> day.day()));
    }
  }
}
