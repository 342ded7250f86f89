package org.mingjian.knowledge.table;

import java.util.Arrays;

/// Collects the texts of a column row by row. Used by one thread.
final class CodedTexts {
  private final TextPool pool = new TextPool();
  private final IntColumn numbers = new IntColumn();
  // Rows of one kind stand together, so the last text is kept at hand.
  private String last = "";
  private int lastNumber = -1;

  /// Adds the text of the next row.
  void add(String text) {
    if (lastNumber < 0 || !text.equals(last)) {
      last = text;
      lastNumber = pool.number(text);
    }
    numbers.add(lastNumber);
  }

  /// The column with these rows in this order; its texts are numbered as they appear there.
  Coded inOrder(int[] rows) {
    int[] ordered = numbers.inOrder(rows);
    int[] renumbered = new int[pool.size()];
    Arrays.fill(renumbered, -1);
    int[] used = new int[pool.size()];
    int count = 0;
    for (int i = 0; i < ordered.length; i++) {
      int number = ordered[i];
      if (renumbered[number] < 0) {
        renumbered[number] = count;
        used[count++] = number;
      }
      ordered[i] = renumbered[number];
    }
    return new Coded(pool.inOrder(Arrays.copyOf(used, count)), ordered);
  }
}
