package org.mingjian.engine.expression.column;

import java.util.Arrays;

/// Rows in the order of their lines or visits, each for certain or doubtful. One thread fills it.
public final class Members {
  private static final int FIRST_CAPACITY = 64;

  int[] line = new int[FIRST_CAPACITY];
  int[] visit = new int[FIRST_CAPACITY];
  int[] point = new int[FIRST_CAPACITY];

  // 0 for a member, else the reason's ordinal and 1 why it is not known whether it is one.
  byte[] doubt = new byte[FIRST_CAPACITY];
  int size;

  /// Adds a row, which is a member (`truth` TRUE) or may be one (undetermined).
  public void add(int lineIndex, int visitIndex, int pointRow, byte truth) {
    if (size == line.length) {
      line = Arrays.copyOf(line, size * 2);
      visit = Arrays.copyOf(visit, size * 2);
      point = Arrays.copyOf(point, size * 2);
      doubt = Arrays.copyOf(doubt, size * 2);
    }
    line[size] = lineIndex;
    visit[size] = visitIndex;
    point[size] = pointRow;
    doubt[size++] = (byte) (truth - Truth.TRUE);
  }

  /// How many there are.
  public int size() {
    return size;
  }

  /// The line of a row.
  public int line(int i) {
    return line[i];
  }

  /// The visit of a row.
  public int visit(int i) {
    return visit[i];
  }

  /// The point of a row.
  public int point(int i) {
    return point[i];
  }

  /// Whether row `i` is a member for certain.
  public boolean isCertain(int i) {
    return doubt[i] == 0;
  }

  /// The first row of a line at or after this one.
  int from(int lineIndex) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line[middle] < lineIndex) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Puts row `i` into a block.
  public void copy(int i, Rows block) {
    block.add(i, line[i], visit[i], point[i]);
  }

  /// The truth of the row's membership.
  public byte truth(int i) {
    return (byte) (doubt[i] + Truth.TRUE);
  }
}
