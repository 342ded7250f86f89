package org.mingjian.engine.kernel;

import java.util.Arrays;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.View;

/// The candidates of one group, day by day.
final class DayRuns {
  private final View view;
  private final Candidates all;
  private final LineGroups groups;

  DayRuns(View view, Candidates all, LineGroups groups) {
    this.view = view;
    this.all = all;
    this.groups = groups;
  }

  /// The end of the run of candidates that share the day of place `from`, at most `limit`.
  int end(int from, int limit) {
    int day = day(from);
    int at = from + 1;
    while (at < limit && day(at) == day) {
      at++;
    }
    return at;
  }

  /// The groups.
  LineGroups groups() {
    return groups;
  }

  /// The day of a place.
  int day(int place) {
    return view.day(line(place));
  }

  /// The line at a place.
  int line(int place) {
    return all.line[groups.candidate[place]];
  }

  /// The item charged at a place.
  int item(int place) {
    return view.lines.item[line(place)];
  }

  /// The point at a place.
  int point(int place) {
    return all.point[groups.candidate[place]];
  }

  /// How many different items the places hold.
  int countItems(int from, int to) {
    int[] items = new int[to - from];
    for (int i = from; i < to; i++) {
      items[i - from] = item(i);
    }
    return countDistinct(items);
  }

  /// How many different points the places hold.
  int countPoints(int from, int to) {
    int[] points = new int[to - from];
    for (int i = from; i < to; i++) {
      points[i - from] = point(i);
    }
    return countDistinct(points);
  }

  private static int countDistinct(int[] values) {
    Arrays.sort(values);
    int count = values.length == 0 ? 0 : 1;
    for (int i = 1; i < values.length; i++) {
      count += values[i] == values[i - 1] ? 0 : 1;
    }
    return count;
  }
}
