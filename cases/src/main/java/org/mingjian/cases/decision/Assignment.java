package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Optional;

/// Who has a case at a step.
///
/// @param person the one it is assigned to
/// @param standIn who acts for that person meanwhile
public record Assignment(String person, Optional<StandIn> standIn) {
  /// Whether somebody may act on this assignment on a day.
  public boolean allows(String actor, LocalDate today) {
    return person.equals(actor) || isStandIn(actor, today);
  }

  boolean isStandIn(String actor, LocalDate today) {
    return standIn
        .filter(in -> in.person().equals(actor) && !today.isAfter(in.until()))
        .isPresent();
  }

  /// Somebody acting for another.
  ///
  /// @param person who acts
  /// @param until the last day
  public record StandIn(String person, LocalDate until) {}
}
