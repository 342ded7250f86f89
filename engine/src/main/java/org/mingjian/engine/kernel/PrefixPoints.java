package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.engine.frame.Hit;

/// The points of a table by the code prefixes they name.
final class PrefixPoints {
  private static final int[] NONE = {};

  private final int[][] points;
  private final Periods periods;

  /// @param prefixes prefix ids by row
  PrefixPoints(int[][] prefixes, Periods periods) {
    this.periods = periods;
    List<List<Integer>> lists = new ArrayList<>();
    for (int row = 0; row < prefixes.length; row++) {
      for (int prefix : prefixes[row]) {
        while (lists.size() <= prefix) {
          lists.add(new ArrayList<>());
        }
        lists.get(prefix).add(row);
      }
    }
    points =
        lists.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  /// The points that name a prefix, ascending, in force or not.
  int[] of(int prefix) {
    return prefix < points.length ? points[prefix] : NONE;
  }

  /// The smallest point in force that names one of a code's prefixes, or [Hit#NONE].
  int smallest(int[] prefixesOfCode, int day) {
    int smallest = Hit.NONE;
    for (int prefix : prefixesOfCode) {
      for (int point : of(prefix)) {
        if (periods.contains(point, day) && (smallest == Hit.NONE || point < smallest)) {
          smallest = point;
        }
      }
    }
    return smallest;
  }
}
