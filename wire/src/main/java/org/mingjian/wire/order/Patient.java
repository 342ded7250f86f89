package org.mingjian.wire.order;

import java.util.List;

/// A patient of an ask.
///
/// @param id `patn_id`
/// @param sex 1 male, 2 female, 0 unknown
/// @param birthDay as [org.mingjian.values.CivilTime] counts, or absent
/// @param currentVisit id of the visit that is asked about
/// @param visits that visit, and earlier ones the sender knows
public record Patient(
    String id, int sex, int birthDay, String currentVisit, List<Encounter> visits) {
  /// Copies in.
  public Patient {
    visits = List.copyOf(visits);
  }

  /// The same where all visits are to an institution of this level.
  Patient atLevel(String level) {
    return new Patient(
        id, sex, birthDay, currentVisit, visits.stream().map(v -> v.atLevel(level)).toList());
  }

  /// Who a patient is stays out of logs.
  @Override
  public String toString() {
    return "Patient[visits=" + visits.size() + "]";
  }
}
