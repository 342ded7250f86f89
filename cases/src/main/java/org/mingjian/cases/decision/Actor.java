package org.mingjian.cases.decision;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.cases.procedure.CaseRole;

/// Who acts.
///
/// @param person the user's id
/// @param roles what the person may act as
/// @param institution code of the institution the person belongs to, empty for the bureau's
public record Actor(String person, Set<CaseRole> roles, String institution) {
  /// The program itself: gathers, lets limits expire, sends letters.
  public static final Actor SYSTEM = new Actor("system", Set.of(), "");

  /// Copies in.
  public Actor {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /// Whether this is the program itself.
  boolean isSystem() {
    return equals(SYSTEM);
  }
}
