package org.mingjian.lake.store;

import java.util.Arrays;

/// Ints by long key; emptied in constant time. Used by one thread.
public final class LongTable {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private long[] keys = new long[64];
  private int[] values = new int[64];
  private int[] generations = new int[64];
  private int generation = 1;
  private int size;

  /// An empty table.
  public LongTable() {}

  /// Forgets everything.
  public void clear() {
    generation++;
    size = 0;
  }

  /// The value of `key`, or -1.
  public int get(long key) {
    int slot = slot(key);
    return generations[slot] == generation ? values[slot] : -1;
  }

  /// The value `key` has, or -1 after giving it `value`.
  public int putIfAbsent(long key, int value) {
    int slot = slot(key);
    if (generations[slot] == generation) {
      return values[slot];
    }
    generations[slot] = generation;
    keys[slot] = key;
    values[slot] = value;
    size++;
    if (size * 2 > keys.length) {
      grow();
    }
    return -1;
  }

  /// Keys present.
  public int size() {
    return size;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SPREAD) >>> 32) & mask;
    while (generations[slot] == generation && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldValues = values;
    int[] oldGenerations = generations;
    keys = new long[oldKeys.length * 2];
    values = new int[keys.length];
    generations = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldGenerations[i] == generation) {
        int slot = slot(oldKeys[i]);
        generations[slot] = generation;
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }

  /// Makes room for `expected` keys.
  public static LongTable sized(int expected) {
    LongTable table = new LongTable();
    int capacity = Integer.highestOneBit(Math.max(expected, 16)) * 4;
    table.keys = new long[capacity];
    table.values = new int[capacity];
    table.generations = new int[capacity];
    Arrays.fill(table.generations, 0);
    return table;
  }
}
