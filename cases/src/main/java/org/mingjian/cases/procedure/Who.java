package org.mingjian.cases.procedure;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Who may act at a step.
///
/// @param roles one of these
/// @param notBy steps; whoever acted there may not act here
public record Who(Set<CaseRole> roles, List<String> notBy) {
  /// Copies in.
  public Who {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    notBy = List.copyOf(notBy);
  }
}
