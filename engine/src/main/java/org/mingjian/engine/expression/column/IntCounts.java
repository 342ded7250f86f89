package org.mingjian.engine.expression.column;

import java.util.Arrays;

/// How often each int is held: a small open hash map. Used by one thread.
final class IntCounts {
  private static final int FIRST_CAPACITY = 32;

  private int[] keys = new int[FIRST_CAPACITY];
  private int[] counts = new int[FIRST_CAPACITY];
  private boolean[] used = new boolean[FIRST_CAPACITY];
  private int filled;
  private int distinct;

  /// How many different ints are held.
  int distinct() {
    return distinct;
  }

  void clear() {
    if (keys.length > FIRST_CAPACITY) {
      keys = new int[FIRST_CAPACITY];
      counts = new int[FIRST_CAPACITY];
      used = new boolean[FIRST_CAPACITY];
    } else if (filled > 0) {
      Arrays.fill(used, false);
      Arrays.fill(counts, 0);
    }
    filled = 0;
    distinct = 0;
  }

  void add(int key) {
    if (filled * 2 >= keys.length) {
      grow();
    }
    int at = find(key);
    if (!used[at]) {
      used[at] = true;
      keys[at] = key;
      filled++;
    }
    distinct += counts[at]++ == 0 ? 1 : 0;
  }

  void remove(int key) {
    int at = find(key);
    distinct -= --counts[at] == 0 ? 1 : 0;
  }

  private int find(int key) {
    int mask = keys.length - 1;
    int at = (key * 0x9E3779B9 >>> 16) & mask;
    while (used[at] && keys[at] != key) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    boolean[] oldUsed = used;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    used = new boolean[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldUsed[i]) {
        int at = find(oldKeys[i]);
        used[at] = true;
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }
}
