package org.mingjian.synth.claim;

import java.util.ArrayList;
import java.util.List;

/// One person with all visits, in the order they were made. The list grows while the person is
/// being made.
public record PersonClaims(Person person, List<Visit> visits) {
  /// A person without visits.
  public static PersonClaims of(Person person) {
    return new PersonClaims(person, new ArrayList<>());
  }

  /// How many charge lines there are.
  public int lineCount() {
    return visits.stream().mapToInt(visit -> visit.lines.size()).sum();
  }
}
