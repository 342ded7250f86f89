package org.mingjian.engine.kernel;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.finding.UndeterminedReason;

/// What a kernel that looks at many lines at a time says of each candidate of one slot. Answers are
/// those of [LineTest] and [#NOT_APPLICABLE].
final class Answers {
  /// The point does not apply to the line after all.
  static final int NOT_APPLICABLE = -3;

  /// By candidate.
  final int[] answer;

  /// By candidate; meaning and scale are the kernel's.
  final long[] measured;

  /// Related lines by candidate.
  final int[][] related;

  private static final UndeterminedReason[] REASONS = UndeterminedReason.values();
  private static final int[] NOTHING = {};

  /// All answered alike.
  Answers(Candidates all, int answer) {
    this.answer = new int[all.size];
    this.measured = new long[all.size];
    this.related = new int[all.size][];
    Arrays.fill(this.answer, answer);
    Arrays.fill(this.related, NOTHING);
  }

  /// One outcome a line: of its points the first that hits, else undetermined, else clear, else
  /// none.
  ///
  /// @param hitOf the hit of a candidate
  void report(Candidates all, IntFunction<Hit> hitOf, Outcomes outcomes) {
    for (int from = 0; from < all.size; ) {
      int to = all.endOfLine(from);
      reportLine(all.line[from], decisive(from, to), hitOf, outcomes);
      from = to;
    }
  }

  private void reportLine(int line, int decisive, IntFunction<Hit> hitOf, Outcomes outcomes) {
    switch (answer[decisive]) {
      case LineTest.HIT -> outcomes.hit(hitOf.apply(decisive));
      case LineTest.CLEAR -> outcomes.clearLine(line);
      case NOT_APPLICABLE -> {}
      default -> outcomes.undeterminedLine(line, REASONS[answer[decisive]]);
    }
  }

  private int decisive(int from, int to) {
    int best = from;
    for (int i = from; i < to; i++) {
      if (answer[i] == LineTest.HIT) {
        return i;
      }
      if (rank(answer[i]) > rank(answer[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int rank(int answer) {
    return switch (answer) {
      case NOT_APPLICABLE -> 0;
      case LineTest.CLEAR -> 1;
      default -> 2;
    };
  }
}
