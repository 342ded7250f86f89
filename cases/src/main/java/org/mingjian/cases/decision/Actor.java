package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.procedure.CaseRole;

/// Who acts.
///
/// @param person the user's id
/// @param roles what the person may act as
/// @param institution code of the institution the person belongs to, empty for the bureau's
/// @param standsFor persons who are away and whose cases the person may act on, with the last day
public record Actor(
    String person,
    Set<CaseRole> roles,
    String institution,
    SortedMap<String, LocalDate> standsFor) {
  /// The program itself: gathers, lets limits expire, sends letters.
  public static final Actor SYSTEM = new Actor("system", Set.of(), "");

  /// Copies in.
  public Actor {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    standsFor = Collections.unmodifiableSortedMap(new TreeMap<>(standsFor));
  }

  /// Somebody who stands in for nobody.
  public Actor(String person, Set<CaseRole> roles, String institution) {
    this(person, roles, institution, Collections.emptySortedMap());
  }

  /// The same, standing in for others.
  public Actor standingFor(SortedMap<String, LocalDate> others) {
    return new Actor(person, roles, institution, others);
  }

  /// Until when they stand in for somebody; empty where they do not, or no longer.
  Optional<LocalDate> standsFor(String other, LocalDate today) {
    return Optional.ofNullable(standsFor.get(other)).filter(until -> !today.isAfter(until));
  }

  /// Whether this is the program itself.
  boolean isSystem() {
    return equals(SYSTEM);
  }
}
