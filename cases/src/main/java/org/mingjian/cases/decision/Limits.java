package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.calendar.Pause;
import org.mingjian.cases.calendar.Standing;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.procedure.Allowance;
import org.mingjian.cases.procedure.Expiry;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;

/// The limits of cases under a procedure and a calendar; another calendar gives others.
///
/// @param edit how the calendar came to be what it is; empty where it was never another one
public record Limits(Procedure procedure, WorkingCalendar calendar, Optional<Edit> edit) {
  /// Limits by a calendar that was never another one.
  public Limits(Procedure procedure, WorkingCalendar calendar) {
    this(procedure, calendar, Optional.empty());
  }

  /// A calendar that was edited. A limit that ran on that day ends no earlier than on it: nobody is
  /// late by an edit made after the day it leaves them.
  ///
  /// @param former the calendar before
  /// @param day of the edit
  public record Edit(WorkingCalendar former, LocalDate day) {}

  /// The last day of the step the case stands at; empty if it is closed.
  public Optional<LimitDay> of(CaseFile file) {
    return file.step(procedure).map(step -> notBehind(file, step, limit(file, step)));
  }

  /// The same if the letter that tells of the step goes out on a day, as that letter says it.
  public Optional<LimitDay> of(CaseFile file, LocalDate told) {
    return of(
        file.stay().letter().map(letter -> file.with(file.stay().told(letter, told))).orElse(file));
  }

  private LimitDay notBehind(CaseFile file, Step step, LimitDay limit) {
    return edit.filter(one -> limit.day().isBefore(one.day()))
        .filter(
            one -> !new Limits(procedure, one.former()).limit(file, step).day().isBefore(one.day()))
        .map(one -> new LimitDay(one.day(), limit.standing()))
        .orElse(limit);
  }

  /// Whether the limit is over on a day. None is before the letter that tells of it went out.
  public boolean isOver(CaseFile file, LocalDate today) {
    return file.stay().letter().isEmpty()
        && of(file).filter(limit -> limit.isOverOn(today)).isPresent();
  }

  /// Whether the clock is stopped on a day; it goes on by itself when the longest stop is over.
  public boolean isSuspended(CaseFile file, LocalDate today) {
    Optional<LocalDate> since = file.stay().stops().since();
    return file.step(procedure).isPresent()
        && since.filter(from -> today.isBefore(longest(file, from))).isPresent();
  }

  /// The day on which a clock that is stopped goes on by itself; empty where it is not stopped by
  /// anybody's word.
  public Optional<LocalDate> goesOn(CaseFile file) {
    return file.stay().stops().since().map(from -> longest(file, from));
  }

  private LimitDay limit(CaseFile file, Step step) {
    List<Pause> pauses = pauses(file);
    LimitDay limit = calendar.limit(file.stay().entered(), term(file, step), pauses);
    for (Term extension : file.stay().extensions()) {
      Standing before = limit.standing();
      LimitDay later = calendar.limit(limit.day(), extension, pauses);
      limit = new LimitDay(later.day(), before.weaker(later.standing()));
    }
    return limit;
  }

  private static Term term(CaseFile file, Step step) {
    return file.position().isEscalated() && step.clock().expiry() instanceof Expiry.Escalated up
        ? up.term()
        : step.clock().term();
  }

  private List<Pause> pauses(CaseFile file) {
    List<Pause> pauses = new ArrayList<>();
    for (Pause pause : file.stay().stops().over()) {
      LocalDate longest = longest(file, pause.from());
      pauses.add(pause.until().isAfter(longest) ? new Pause(pause.from(), longest) : pause);
    }
    file.stay().stops().since().ifPresent(from -> pauses.add(new Pause(from, longest(file, from))));
    return pauses;
  }

  /// The day the clock goes on by itself.
  private LocalDate longest(CaseFile file, LocalDate from) {
    return file.step(procedure)
        .flatMap(step -> step.clock().suspension())
        .map(Allowance::term)
        .map(term -> calendar.limit(from, term, List.of()).day())
        .orElse(from);
  }
}
