package org.mingjian.claims;

import java.util.Arrays;

/// Cancels lines inside one visit. Works on [LineColumns#netQuantity], which holds the quantity of
/// each positive line at the start and what is left of it at the end. Positive lines of one item
/// and unit price are chained from the last to the first, so that a long visit stays fast.
final class VisitNetting {
  private static final int NONE = -1;

  private final LineColumns lines;

  /// Last line of each chain by hash slot, and for each line of the visit the one before it in its
  /// chain. Entries are offsets into the visit.
  private int[] lastOf = new int[0];

  private int[] previous = new int[0];
  private int first;
  private int mask;

  VisitNetting(LineColumns lines) {
    this.lines = lines;
  }

  /// Lets the negative lines of `from` to `to` act, in line order.
  void cancel(int from, int to) {
    chain(from, to);
    for (int i = from; i < to; i++) {
      if (lines.quantity[i] < 0) {
        cancelWith(i, to);
      }
    }
  }

  private void chain(int from, int to) {
    first = from;
    int count = to - from;
    int slots = Integer.highestOneBit(Math.max(count, 1)) * 4;
    if (lastOf.length < slots) {
      lastOf = new int[slots];
      previous = new int[slots];
    }
    mask = slots - 1;
    Arrays.fill(lastOf, 0, slots, NONE);
    for (int i = from; i < to; i++) {
      if (lines.quantity[i] > 0) {
        int slot = slotOf(i);
        previous[i - from] = lastOf[slot];
        lastOf[slot] = i - from;
      }
    }
  }

  /// Open addressing: the slot of the chain of line `i`'s item and price, or the free one for it.
  private int slotOf(int i) {
    long key = lines.item[i] * 0x9E3779B97F4A7C15L ^ lines.unitPrice[i] * 0xC2B2AE3D27D4EB4FL;
    int slot = (int) (key ^ key >>> 32) & mask;
    while (lastOf[slot] != NONE && !isSameItem(first + lastOf[slot], i)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private boolean isSameItem(int a, int b) {
    return lines.item[a] == lines.item[b] && lines.unitPrice[a] == lines.unitPrice[b];
  }

  private void cancelWith(int negative, int to) {
    long rest = -lines.quantity[negative];
    int named = lines.cancels[negative];
    if (named >= first && named < to) {
      rest -= take(named, rest);
    }
    int slot = slotOf(negative);
    while (rest > 0) {
      int partner = partner(slot, lines.time[negative], rest);
      if (partner == NONE) {
        lines.flags[negative] |= LineColumns.UNMATCHED;
        return;
      }
      rest -= take(partner, rest);
    }
  }

  /// Takes up to `wanted` from line `i`; a negative line has nothing left to take.
  private long take(int i, long wanted) {
    long taken = Math.min(wanted, lines.netQuantity[i]);
    lines.netQuantity[i] -= taken;
    return taken;
  }

  /// The line of the chain that a remainder goes to: of equal quantity at or before `time`, of
  /// equal quantity, at or before `time`, any; each time the last in line order.
  private int partner(int slot, int time, long rest) {
    int equal = NONE;
    int before = NONE;
    int any = NONE;
    int later = NONE;
    for (int at = lastOf[slot]; at != NONE; at = previous[at]) {
      int i = first + at;
      long left = lines.netQuantity[i];
      if (left == 0 && later != NONE) {
        previous[later] = previous[at];
        continue;
      }
      later = at;
      if (left == rest && lines.time[i] <= time) {
        return i;
      }
      equal = equal == NONE && left == rest ? i : equal;
      before = before == NONE && left > 0 && lines.time[i] <= time ? i : before;
      any = any == NONE && left > 0 ? i : any;
    }
    return equal != NONE ? equal : before != NONE ? before : any;
  }
}
