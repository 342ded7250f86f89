package org.mingjian.engine.census;

import java.util.Arrays;

/// Sums by window, institution and one more code, in arrays: a lookup costs a few nanoseconds,
/// since it happens for every visit of a province. The last two sums of a row are its cases and the
/// serial of the visit counted last. Used by one thread.
final class UnitSums {
  /// No row.
  static final int NONE = -1;

  private static final int FIRST_SLOTS = 256;

  private final int width;
  private int[] slots = new int[FIRST_SLOTS];
  private int[] window = new int[FIRST_SLOTS / 2];
  private int[] institution = new int[FIRST_SLOTS / 2];
  private int[] code = new int[FIRST_SLOTS / 2];
  private long[] sums;
  private int count;

  /// No rows, with so many sums each.
  UnitSums(int sumCount) {
    width = sumCount + 2;
    sums = new long[width * FIRST_SLOTS / 2];
    Arrays.fill(slots, NONE);
  }

  /// The row of a unit, made if it is new; rows are dense from 0.
  int row(int firstDay, int institutionId, int codeId) {
    int slot = slotOf(firstDay, institutionId, codeId);
    if (slots[slot] != NONE) {
      return slots[slot];
    }
    if (count == window.length) {
      grow();
      slot = slotOf(firstDay, institutionId, codeId);
    }
    window[count] = firstDay;
    institution[count] = institutionId;
    code[count] = codeId;
    slots[slot] = count;
    return count++;
  }

  /// The row of a unit, or [#NONE].
  int find(int firstDay, int institutionId, int codeId) {
    return slots[slotOf(firstDay, institutionId, codeId)];
  }

  /// Adds to a sum of a row.
  void add(int row, int sum, long value) {
    sums[row * width + sum] += value;
  }

  /// Raises a sum of a row to a value.
  void raise(int row, int sum, long value) {
    int at = row * width + sum;
    sums[at] = Math.max(sums[at], value);
  }

  /// Counts a visit in a row, once; serials of visits are positive.
  void count(int row, long serial) {
    int last = row * width + width - 1;
    if (sums[last] != serial) {
      sums[last] = serial;
      sums[last - 1]++;
    }
  }

  long sum(int row, int sum) {
    return sums[row * width + sum];
  }

  long cases(int row) {
    return sums[row * width + width - 2];
  }

  int window(int row) {
    return window[row];
  }

  int institution(int row) {
    return institution[row];
  }

  int code(int row) {
    return code[row];
  }

  int size() {
    return count;
  }

  /// Adds all rows of another table of the same width; the first `raised` sums are raised, not
  /// added.
  void addAll(UnitSums other, int raised) {
    for (int from = 0; from < other.count; from++) {
      int to = row(other.window[from], other.institution[from], other.code[from]);
      for (int sum = 0; sum < width - 1; sum++) {
        if (sum < raised) {
          raise(to, sum, other.sum(from, sum));
        } else {
          add(to, sum, other.sum(from, sum));
        }
      }
    }
  }

  private int slotOf(int firstDay, int institutionId, int codeId) {
    long key = (firstDay * 0x9E3779B97F4A7C15L + institutionId) * 0xC2B2AE3D27D4EB4FL + codeId;
    key *= 0x165667B19E3779F9L;
    int mask = slots.length - 1;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (slots[slot] != NONE && !isAt(slots[slot], firstDay, institutionId, codeId)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isAt(int row, int firstDay, int institutionId, int codeId) {
    return window[row] == firstDay && institution[row] == institutionId && code[row] == codeId;
  }

  private void grow() {
    int capacity = count * 2;
    window = Arrays.copyOf(window, capacity);
    institution = Arrays.copyOf(institution, capacity);
    code = Arrays.copyOf(code, capacity);
    sums = Arrays.copyOf(sums, capacity * width);
    slots = new int[capacity * 2];
    Arrays.fill(slots, NONE);
    for (int row = 0; row < count; row++) {
      slots[slotOf(window[row], institution[row], code[row])] = row;
    }
  }
}
