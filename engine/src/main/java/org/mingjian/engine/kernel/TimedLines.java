package org.mingjian.engine.kernel;

import java.util.Arrays;
import org.mingjian.claims.LineColumns;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.View;
import org.mingjian.values.CivilTime;

/// Some lines of one person in line order, to be asked what lies between two times.
final class TimedLines {
  private final View view;
  private final int[] lines;

  /// Takes over lines in line order.
  TimedLines(View view, int[] lines) {
    this.view = view;
    this.lines = lines;
  }

  /// The lines of one group.
  static TimedLines of(View view, Candidates all, LineGroups groups, int g) {
    int[] lines = new int[groups.to(g) - groups.from(g)];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = all.line[groups.candidate[groups.from(g) + i]];
    }
    return new TimedLines(view, lines);
  }

  /// Those of these lines that have a time of day, or those that have none.
  TimedLines only(boolean dateOnly) {
    int[] chosen = new int[lines.length];
    int count = 0;
    for (int line : lines) {
      if (isDateOnly(view, line) == dateOnly) {
        chosen[count++] = line;
      }
    }
    return new TimedLines(view, Arrays.copyOf(chosen, count));
  }

  /// Whether the line's time has no time of day.
  static boolean isDateOnly(View view, int line) {
    return (view.lines.flags[line] & LineColumns.DATE_ONLY) != 0;
  }

  /// All of them but `self`, as far as a finding names them.
  int[] all(int self) {
    return RelatedLines.of(lines, 0, lines.length, self);
  }

  /// Those from second to second, both included, but `self`, as far as a finding names them.
  int[] between(int fromSecond, int toSecond, int self) {
    return RelatedLines.of(lines, first(fromSecond), first(toSecond + 1), self);
  }

  /// Those on the days from day to day, both included, but `self`.
  int[] onDays(int fromDay, int toDay, int self) {
    return between(CivilTime.startOf(fromDay), CivilTime.startOf(toDay + 1) - 1, self);
  }

  /// Whether there is one on the days from day to day, both included.
  boolean isOnDays(int fromDay, int toDay) {
    return first(CivilTime.startOf(fromDay)) < first(CivilTime.startOf(toDay + 1));
  }

  /// Index of the first line that is not before the second.
  private int first(int second) {
    int low = 0;
    int high = lines.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (view.lines.time[lines[middle]] < second) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
