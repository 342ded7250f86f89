package org.mingjian.engine.expression;

import org.mingjian.engine.Trial;
import org.mingjian.knowledge.RuleScope.Subject;

/// Local rules on trial.
final class Local {
  private Local() {}

  /// A rule that blames lines.
  static Trial lines(String when) {
    return Trial.of("expression").parameter("when", when);
  }

  /// A rule that blames visits.
  static Trial visits(String when) {
    return lines(when).subject(Subject.VISIT);
  }

  /// A rule that blames a person's calendar windows.
  static Trial windows(String window, String when) {
    return lines(when).subject(Subject.PERSON).parameter("window", window);
  }
}
