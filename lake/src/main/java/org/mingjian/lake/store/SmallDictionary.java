package org.mingjian.lake.store;

import java.util.Arrays;

/// Replaces numbers by one byte each where at most 256 of them are distinct. One instance serves
/// column after column; used by one thread.
final class SmallDictionary {
  private static final int MOST = 256;
  private static final int SLOTS = 1024;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = Long.SIZE - 10;

  private final long[] keys = new long[SLOTS];
  private final short[] places = new short[SLOTS];
  private final long[] values = new long[MOST];
  private byte[] indexes = {};
  private int size;

  /// Encodes the first `count` of `cells`; false if they are too many different ones, after which
  /// the other methods mean nothing.
  boolean encode(long[] cells, int count) {
    Arrays.fill(places, (short) -1);
    size = 0;
    if (indexes.length < count) {
      indexes = new byte[cells.length];
    }
    for (int i = 0; i < count; i++) {
      int place = placeOf(cells[i]);
      if (place < 0) {
        return false;
      }
      indexes[i] = (byte) place;
    }
    return true;
  }

  /// The distinct values, of which there are [#size], in the order of their first appearance.
  long[] values() {
    return values;
  }

  int size() {
    return size;
  }

  /// For every cell the place of its value.
  byte[] indexes() {
    return indexes;
  }

  private int placeOf(long cell) {
    int slot = (int) (cell * SPREAD >>> SHIFT);
    while (places[slot] >= 0 && keys[slot] != cell) {
      slot = slot + 1 & SLOTS - 1;
    }
    if (places[slot] < 0) {
      if (size == MOST) {
        return -1;
      }
      keys[slot] = cell;
      values[size] = cell;
      places[slot] = (short) size++;
    }
    return places[slot];
  }
}
