package org.mingjian.engine.frame;

import java.util.Arrays;

/// The (line, point) pairs of one slot in one batch, ordered by line, then point; pairs, not lines,
/// since several points may name one item. Reused from batch to batch by one thread.
public final class Candidates {
  private static final int FIRST_CAPACITY = 4;

  // Most slots of one person stay empty.
  private static final int[] NONE = {};

  /// Line of each pair; valid below [#size].
  public int[] line = NONE;

  /// Row of the point in the slot's table.
  public int[] point = NONE;

  /// Number of pairs.
  public int size;

  void clear() {
    size = 0;
  }

  void add(int lineIndex, int pointRow) {
    if (size == line.length) {
      int capacity = Math.max(FIRST_CAPACITY, size * 2);
      line = Arrays.copyOf(line, capacity);
      point = Arrays.copyOf(point, capacity);
    }
    line[size] = lineIndex;
    point[size++] = pointRow;
  }

  /// The end of the run of pairs that share the line of pair `from`.
  public int endOfLine(int from) {
    int at = from + 1;
    while (at < size && line[at] == line[from]) {
      at++;
    }
    return at;
  }

  /// The first pair whose line is not before `from`, or [#size].
  public int firstFrom(int from) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line[middle] < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
