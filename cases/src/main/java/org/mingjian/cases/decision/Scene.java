package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;

/// A case, the one who wants to act on it, and the day; asks what stands against it.
record Scene(CaseFile file, Actor actor, LocalDate today, Limits limits) {
  Procedure procedure() {
    return limits.procedure();
  }

  /// The first thing that stands against it.
  @SafeVarargs
  static Optional<Refusal> first(Supplier<Optional<Refusal>>... guards) {
    for (Supplier<Optional<Refusal>> guard : guards) {
      Optional<Refusal> refusal = guard.get();
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  static Optional<Refusal> unless(boolean allowed, Refusal otherwise) {
    return allowed ? Optional.empty() : Optional.of(otherwise);
  }

  /// Against deciding at this step, now.
  Optional<Refusal> againstDeciding(Step step) {
    return first(
        () -> againstActing(step),
        () -> unless(!limits.isOver(file, today), Refusal.EXPIRED),
        () -> unless(!limits.isSuspended(file, today), Refusal.SUSPENDED));
  }

  /// Against having to do with this step at all.
  Optional<Refusal> againstActing(Step step) {
    return first(
        () -> unless(hasRole(step), hadRole(step) ? Refusal.ESCALATED : Refusal.ROLE),
        () -> unless(isOfInstitution(step), Refusal.OTHER_INSTITUTION),
        () -> unless(persons().stream().noneMatch(p -> isBarred(step, p)), Refusal.BARRED),
        () -> unless(isAssignedOrFree(step), Refusal.ASSIGNED_ELSEWHERE));
  }

  /// Who the act is put down to: the actor, and whom the actor stands in for.
  SortedSet<String> persons() {
    SortedSet<String> persons = new TreeSet<>();
    persons.add(actor.person());
    file.stay()
        .assignment()
        .filter(assignment -> assignment.isStandIn(actor.person(), today))
        .ifPresent(assignment -> persons.add(assignment.person()));
    return persons;
  }

  boolean isBarred(Step step, String person) {
    return file.position().isBarred(step, person);
  }

  boolean has(CaseRole role) {
    return actor.roles().contains(role);
  }

  private boolean hasRole(Step step) {
    return file.position().roles(step).stream().anyMatch(this::has);
  }

  /// Whether the step was the actor's until it was let pass its limit.
  private boolean hadRole(Step step) {
    return file.position().isEscalated() && step.who().roles().stream().anyMatch(this::has);
  }

  private boolean isOfInstitution(Step step) {
    boolean institution = step.work().isOfInstitution() && !file.position().isEscalated();
    String wanted = institution ? file.opening().key().institution() : "";
    return actor.institution().equals(wanted);
  }

  /// The insurance office may always speak for its hospital, whoever has been asked to.
  private boolean isAssignedOrFree(Step step) {
    boolean speaks = step.work().isOfInstitution() && has(CaseRole.INSURANCE_OFFICE);
    return speaks
        || file.stay()
            .assignment()
            .filter(assignment -> !assignment.allows(actor.person(), today))
            .isEmpty();
  }
}
