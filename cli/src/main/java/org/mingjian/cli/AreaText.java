package org.mingjian.cli;

import org.mingjian.audit.summary.Uncovered;
import org.mingjian.knowledge.RuleScope;

/// Areas, and what follows them, as people read them.
final class AreaText {
  private AreaText() {}

  /// What a rule follows.
  static String follows(RuleScope.Follows follows) {
    return switch (follows) {
      case TREATMENT -> "就医地 place of treatment";
      case INSURANCE -> "参保地 place of insurance";
    };
  }

  /// The area as the claims state it, with its name where it is known.
  static String of(Uncovered some) {
    return some.area().isEmpty() ? "数据未写明 not stated" : (some.area() + " " + some.name()).strip();
  }
}
