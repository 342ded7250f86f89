package org.mingjian.engine.kernel;

import java.util.Arrays;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.View;

/// Candidates put together that are counted together: by a key of their point, then by unit (a
/// visit, a person at an institution …), inside a group in line order. Made by sorting, so a person
/// may have any number of lines.
final class LineGroups {
  /// Number of groups.
  final int count;

  /// Candidate indexes, group by group.
  final int[] candidate;

  private final long[] group;
  private final int[] start;

  /// What candidates are grouped by.
  interface Grouping {
    /// The key of a point: itself, or the number of its group; not negative.
    int key(int point);

    /// The unit a candidate of this point in this visit is counted in; not negative.
    int unit(int point, int visit);
  }

  private LineGroups(int[] candidate, long[] group, int[] start, int count) {
    this.candidate = candidate;
    this.group = group;
    this.start = start;
    this.count = count;
  }

  /// Groups all candidates of a slot.
  static LineGroups of(View view, Candidates all, Grouping grouping) {
    long[] group = new long[all.size];
    for (int i = 0; i < all.size; i++) {
      int point = all.point[i];
      int unit = grouping.unit(point, view.lines.visit[all.line[i]]);
      group[i] = (long) grouping.key(point) << Integer.SIZE | unit;
    }
    int[] sorted = sort(group, all.size);
    LineGroups groups = cut(sorted, group);
    groups.putInLineOrder(view, all);
    return groups;
  }

  /// First place of a group in [#candidate].
  int from(int g) {
    return start[g];
  }

  /// Place after the last of a group.
  int to(int g) {
    return start[g + 1];
  }

  /// The key of a group's points.
  int key(int g) {
    return (int) (group[g] >>> Integer.SIZE);
  }

  /// The first group, from `g` on, that is not before group `other` of `groups`; groups of two
  /// slots under one grouping are walked together so.
  int seek(int g, LineGroups groups, int other) {
    int at = g;
    while (at < count && group[at] < groups.group[other]) {
      at++;
    }
    return at;
  }

  /// Whether group `g` is of the same key and unit as group `other` of `groups`.
  boolean matches(int g, LineGroups groups, int other) {
    return g < count && group[g] == groups.group[other];
  }

  /// Indexes in the order of their groups; equal ones keep their order.
  private static int[] sort(long[] group, int size) {
    int indexBits = bits(size);
    long maxKey = 0;
    long maxUnit = 0;
    for (int i = 0; i < size; i++) {
      maxKey = Math.max(maxKey, group[i] >>> Integer.SIZE);
      maxUnit = Math.max(maxUnit, group[i] & 0xFFFF_FFFFL);
    }
    int unitBits = bits(maxUnit);
    if (bits(maxKey) + unitBits + indexBits < Long.SIZE) {
      long[] packed = new long[size];
      for (int i = 0; i < size; i++) {
        long key = group[i] >>> Integer.SIZE << unitBits | (group[i] & 0xFFFF_FFFFL);
        packed[i] = key << indexBits | i;
      }
      return unpack(packed, indexBits);
    }
    return sortTwice(group, size);
  }

  /// By unit, then stably by key, for numbers too large for one long.
  private static int[] sortTwice(long[] group, int size) {
    long[] packed = new long[size];
    for (int i = 0; i < size; i++) {
      packed[i] = group[i] << Integer.SIZE | i;
    }
    int[] byUnit = unpack(packed, Integer.SIZE);
    for (int i = 0; i < size; i++) {
      packed[i] = group[byUnit[i]] >>> Integer.SIZE << Integer.SIZE | i;
    }
    int[] byKey = unpack(packed, Integer.SIZE);
    for (int i = 0; i < size; i++) {
      byKey[i] = byUnit[byKey[i]];
    }
    return byKey;
  }

  private static int[] unpack(long[] packed, int indexBits) {
    Arrays.sort(packed);
    int[] indexes = new int[packed.length];
    long mask = (1L << indexBits) - 1;
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = (int) (packed[i] & mask);
    }
    return indexes;
  }

  private static LineGroups cut(int[] sorted, long[] groupOf) {
    long[] group = new long[sorted.length];
    int[] start = new int[sorted.length + 1];
    int count = 0;
    for (int i = 0; i < sorted.length; i++) {
      long own = groupOf[sorted[i]];
      if (count == 0 || group[count - 1] != own) {
        group[count] = own;
        start[count++] = i;
      }
    }
    start[count] = sorted.length;
    return new LineGroups(sorted, group, start, count);
  }

  /// Lines come by visit, then time: only where visits overlap is a group out of line order.
  private void putInLineOrder(View view, Candidates all) {
    for (int g = 0; g < count; g++) {
      for (int i = start[g] + 1; i < start[g + 1]; i++) {
        int time = view.lines.time[all.line[candidate[i]]];
        if (time < view.lines.time[all.line[candidate[i - 1]]]) {
          sortByTime(view, all, g);
          break;
        }
      }
    }
  }

  private void sortByTime(View view, Candidates all, int g) {
    long[] byTime = new long[start[g + 1] - start[g]];
    for (int i = 0; i < byTime.length; i++) {
      int own = candidate[start[g] + i];
      byTime[i] = (long) view.lines.time[all.line[own]] << Integer.SIZE | own;
    }
    Arrays.sort(byTime);
    for (int i = 0; i < byTime.length; i++) {
      candidate[start[g] + i] = (int) byTime[i];
    }
  }

  private static int bits(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(value);
  }
}
