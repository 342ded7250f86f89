package org.mingjian.cases.procedure;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.finding.Verdict;

/// Where a case stands in its procedure, and what lies on the institution. The one place that says
/// how a procedure moves: files fold over it and [ProcedureFlaws] explores it.
///
/// @param stand at a step, or closed
/// @param burden what lies on the institution
/// @param hearing whether it could speak
/// @param actors who acted at each step, by step
public record Position(
    Stand stand, Burden burden, Hearing hearing, SortedMap<String, SortedSet<String>> actors) {
  /// Copies in.
  public Position {
    actors = Collections.unmodifiableSortedMap(new TreeMap<>(actors));
  }

  /// Where a case begins.
  public static Position start(Procedure procedure) {
    return new Position(
        new Stand.AtStep(procedure.start(), false), Burden.NONE, Hearing.NOT_DUE, new TreeMap<>());
  }

  /// The step the case stands at; empty if it is closed.
  public Optional<Step> step(Procedure procedure) {
    return switch (stand) {
      case Stand.AtStep at -> procedure.step(at.step());
      case Stand.Closed closed -> Optional.empty();
    };
  }

  /// Whether its superior has to act now.
  public boolean isEscalated() {
    return stand instanceof Stand.AtStep at && at.escalated();
  }

  /// The roles that may act at a step now.
  public Collection<CaseRole> roles(Step step) {
    return isEscalated() && step.clock().expiry() instanceof Expiry.Escalated up
        ? Collections.singleton(up.to())
        : step.who().roles();
  }

  /// Whether a person has acted where those who act at `step` may not have.
  public boolean isBarred(Step step, String person) {
    return step.who().notBy().stream()
        .anyMatch(before -> actors.getOrDefault(before, new TreeSet<>()).contains(person));
  }

  /// Whether an outcome is open for a case of this verdict.
  public static boolean isOpen(Outcome outcome, Verdict verdict) {
    return outcome.verdicts().contains(verdict);
  }

  /// Where an outcome of `step` leads.
  ///
  /// @param persons who gave it; empty if it counts as given
  public Position after(Step step, Outcome outcome, Collection<String> persons, Procedure all) {
    Hearing heard = hearing == Hearing.OPEN ? Hearing.HEARD : hearing;
    Hearing owed = outcome.effect().burdens() && heard == Hearing.NOT_DUE ? Hearing.OWED : heard;
    Burden now = outcome.effect().on(burden);
    return switch (outcome.next()) {
      case Next.Close close ->
          new Position(new Stand.Closed(close.closing()), now, owed, with(step.id(), persons));
      case Next.To to ->
          new Position(
              new Stand.AtStep(to.step(), false),
              now,
              entered(all.step(to.step()).orElseThrow(), now, owed),
              with(step.id(), persons));
    };
  }

  /// Where it leads that the limit of `step` is over: to the superior, or to the outcome that
  /// counts as given.
  public Position expired(Step step, Procedure all) {
    return step.clock().expiry() instanceof Expiry.Escalated && !isEscalated()
        ? new Position(new Stand.AtStep(step.id(), true), burden, hearing, actors)
        : after(step, step.silence(), Collections.emptyList(), all);
  }

  /// What was paid after all is not refused; it is still accused.
  public Position paidOut() {
    return burden == Burden.REFUSED ? new Position(stand, Burden.PROPOSED, hearing, actors) : this;
  }

  /// What was refused before is refused, since nobody paid it.
  public Position notPaidOut() {
    return burden == Burden.PROPOSED ? new Position(stand, Burden.REFUSED, hearing, actors) : this;
  }

  /// Back at the step that closed it, with all that was decided.
  public Position reopenedAt(String step) {
    return new Position(new Stand.AtStep(step, false), burden, hearing, actors);
  }

  /// Closed for a reason that is not an outcome's; no burden stays.
  public Position closed(String closing) {
    return new Position(new Stand.Closed(closing), Burden.NONE, hearing, actors);
  }

  private static Hearing entered(Step step, Burden burden, Hearing before) {
    return step.work() instanceof Work.Hearing && burden != Burden.NONE ? Hearing.OPEN : before;
  }

  private SortedMap<String, SortedSet<String>> with(String step, Collection<String> persons) {
    if (persons.isEmpty()) {
      return actors;
    }
    SortedMap<String, SortedSet<String>> more = new TreeMap<>(actors);
    SortedSet<String> there = new TreeSet<>(more.getOrDefault(step, new TreeSet<>()));
    there.addAll(persons);
    more.put(step, Collections.unmodifiableSortedSet(there));
    return more;
  }
}
