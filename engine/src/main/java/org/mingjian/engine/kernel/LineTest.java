package org.mingjian.engine.kernel;

import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// A rule that looks at one line and one point at a time. Answers are ints, since they are given
/// for every candidate: [#CLEAR], [#HIT], or the ordinal of an [UndeterminedReason].
interface LineTest {
  /// The point does not object.
  int CLEAR = -1;

  /// The line breaks the point.
  int HIT = -2;

  /// The answer that stands for a reason.
  static int undetermined(UndeterminedReason reason) {
    return reason.ordinal();
  }

  /// The reason an answer stands for.
  static UndeterminedReason reason(int answer) {
    return Reasons.ALL[answer];
  }

  /// Judges one line by one point.
  int test(View view, int line, int point);

  /// What is measured on a line that was hit; codes need no measure.
  default Hit.Measure measure(View view, int line, int point) {
    return Hit.Measure.NONE;
  }

  /// The claimed money of a line that was hit: the line's net in-scope money.
  default long amount(View view, int line, int point) {
    return view.lines.netInScope[line];
  }

  /// Explains a hit.
  Explanation explain(View view, Hit hit, Identities.Texts texts);

  /// The reasons by ordinal; never modified.
  final class Reasons {
    private static final UndeterminedReason[] ALL = UndeterminedReason.values();

    private Reasons() {}
  }
}
