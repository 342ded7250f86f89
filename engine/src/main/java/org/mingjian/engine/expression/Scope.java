package org.mingjian.engine.expression;

import java.util.Set;

/// What an expression of a rule may speak of, by what its rows are.
///
/// @param variables names it may begin with
/// @param windows whether it may ask for windows
record Scope(Set<String> variables, boolean windows) {
  private static final Set<String> LINE =
      Set.of("line", "visit", "person", "institution", "param", "point");
  private static final Set<String> VISIT = Set.of("visit", "person", "institution", "param");
  private static final Set<String> PERSON =
      Set.of("visit", "person", "institution", "param", "window");

  Scope {
    variables = Set.copyOf(variables);
  }

  /// Lines, with or without windows.
  static Scope ofLines(boolean windows) {
    return new Scope(LINE, windows);
  }

  /// Visits, with or without windows.
  static Scope ofVisits(boolean windows) {
    return new Scope(VISIT, windows);
  }

  /// Visits in a calendar window of the person.
  static Scope ofPersonWindows() {
    return new Scope(PERSON, true);
  }
}
