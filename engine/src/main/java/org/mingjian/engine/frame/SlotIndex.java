package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.List;

/// For every named item, the slots and points that ask for it, in one run of entries ordered by
/// slot, then point. An item nobody names has an empty run, so such a line costs one load. Built
/// without an object for each point: there may be a million.
final class SlotIndex {
  // An entry is one number, slot, period and point from the left: lines come in no order of their
  // items, so that every entry read is a cache miss, and half the bytes are half the misses.
  private static final int SLOT_BITS = 12;
  private static final int PERIOD_BITS = 20;
  private static final int POINT_BITS = 32;
  private static final int PERIOD_MASK = (1 << PERIOD_BITS) - 1;

  private final int[] start;
  private final long[] entries;

  // Periods by number; a library has few different ones.
  private final int[] fromDay;
  private final int[] toDay;

  private SlotIndex(int[] start, long[] entries, PeriodNumbers periods) {
    this.start = start;
    this.entries = entries;
    fromDay = periods.fromDays();
    toDay = periods.toDays();
  }

  /// The first entry of an item.
  int from(int item) {
    return start[item];
  }

  /// The entry after the last of an item.
  int to(int item) {
    return start[item + 1];
  }

  /// An entry, to be asked with [#slot], [#point] and [#isInForce].
  long entry(int number) {
    return entries[number];
  }

  /// The slot of an entry.
  static int slot(long entry) {
    return (int) (entry >>> (PERIOD_BITS + POINT_BITS));
  }

  /// The point of an entry.
  static int point(long entry) {
    return (int) entry;
  }

  /// Whether the point of an entry is in force.
  boolean isInForce(long entry, int day) {
    int period = (int) (entry >>> POINT_BITS) & PERIOD_MASK;
    return fromDay[period] <= day && day <= toDay[period];
  }

  static SlotIndex of(List<Slot> slots, ItemIndex items) {
    return new Filling(slots, items).index();
  }

  /// Fills the runs of all items: their lengths are counted first.
  private static final class Filling {
    private final List<Slot> slots;
    private final List<SlotItems> named = new ArrayList<>();
    private final List<List<Consumables.Heir>> heirs = new ArrayList<>();
    private final PeriodNumbers periods = new PeriodNumbers();
    private final int[] start;
    private final int[] next;
    private final long[] entries;

    Filling(List<Slot> slots, ItemIndex items) {
      this.slots = slots;
      slots.forEach(slot -> named.add(SlotItems.of(slot, items)));
      Consumables consumables = new Consumables(items);
      named.forEach(slot -> heirs.add(consumables.heirs(slot)));
      start = starts(items.size());
      next = start.clone();
      entries = new long[start[start.length - 1]];
    }

    private int[] starts(int items) {
      int[] counts = new int[items + 1];
      named.forEach(slot -> slot.count(counts));
      heirs.forEach(own -> own.forEach(heir -> counts[heir.item()] += heir.points().size()));
      int[] starts = new int[items + 2];
      for (int item = 0; item <= items; item++) {
        starts[item + 1] = Math.addExact(starts[item], counts[item]);
      }
      return starts;
    }

    SlotIndex index() {
      for (int s = 0; s < slots.size(); s++) {
        fill(s, named.get(s));
        for (Consumables.Heir heir : heirs.get(s)) {
          inherit(s, heir);
        }
      }
      return new SlotIndex(start, entries, periods);
    }

    private void fill(int s, SlotItems items) {
      for (int point = 0; point < items.points(); point++) {
        int to = items.to(point);
        int from = items.from(point);
        if (from < to) {
          long entry = entry(s, point);
          for (int i = from; i < to; i++) {
            add(items.item(i), entry);
          }
        }
      }
    }

    private void inherit(int s, Consumables.Heir heir) {
      for (int point : heir.points()) {
        add(heir.item(), entry(s, point));
      }
    }

    private void add(int item, long entry) {
      entries[next[item]++] = entry;
    }

    private long entry(int s, int point) {
      Slot slot = slots.get(s);
      int period = periods.number(slot.fromDay(point), slot.toDay(point));
      return packed(s, SLOT_BITS) << (PERIOD_BITS + POINT_BITS)
          | packed(period, PERIOD_BITS) << POINT_BITS
          | point;
    }

    private static long packed(int number, int bits) {
      if (number >>> bits != 0) {
        throw new IllegalStateException(
            "an index takes " + (1 << bits) + " slots or periods at most, not " + (number + 1));
      }
      return number;
    }
  }
}
