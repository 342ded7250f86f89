package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.values.EffectivePeriod;

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

  private SlotIndex(Entries all, int items, List<Slot> slots) {
    start = all.starts(items);
    entries = new long[all.count];
    Map<EffectivePeriod, Integer> periods = new LinkedHashMap<>();
    int[] next = start.clone();
    for (int i = 0; i < all.count; i++) {
      int slot = all.slot[i];
      EffectivePeriod period = slots.get(slot).period(all.point[i]);
      int number = periods.computeIfAbsent(period, unused -> periods.size());
      entries[next[all.item[i]]++] =
          packed(slot, SLOT_BITS) << (PERIOD_BITS + POINT_BITS)
              | packed(number, PERIOD_BITS) << POINT_BITS
              | all.point[i];
    }
    fromDay = periods.keySet().stream().mapToInt(EffectivePeriod::fromDay).toArray();
    toDay = periods.keySet().stream().mapToInt(EffectivePeriod::toDay).toArray();
  }

  private static long packed(int number, int bits) {
    if (number >>> bits != 0) {
      throw new IllegalStateException(
          "an index takes " + (1 << bits) + " slots or periods at most, not " + (number + 1));
    }
    return number;
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
    List<Entries> exact = new ArrayList<>();
    for (int s = 0; s < slots.size(); s++) {
      exact.add(exact(s, slots.get(s), items));
    }
    List<String> consumables =
        items.ids().keySet().stream().filter(SlotIndex::isConsumable).toList();
    Entries all = new Entries();
    for (Entries own : exact) {
      all.addAll(own);
      own.consumables.addInherited(consumables, items, all);
    }
    return new SlotIndex(all, items.size(), slots);
  }

  private static Entries exact(int s, Slot slot, ItemIndex items) {
    Entries entries = new Entries();
    for (int row = 0; row < slot.table().size(); row++) {
      for (String code : slot.codes(row)) {
        entries.add(items.intern(code), s, row);
        if (isConsumable(code)) {
          entries.consumables.add(code, entries.count - 1);
        }
      }
    }
    return entries;
  }

  private static boolean isConsumable(String code) {
    return code.startsWith("C");
  }

  /// Which item is named by which point of which slot, in growing arrays.
  private static final class Entries {
    private static final int FIRST_CAPACITY = 16;

    private final Consumables consumables = new Consumables(this);
    private int[] item = new int[FIRST_CAPACITY];
    private int[] slot = new int[FIRST_CAPACITY];
    private int[] point = new int[FIRST_CAPACITY];
    private int count;

    void add(int itemId, int slotIndex, int row) {
      if (count == item.length) {
        item = Arrays.copyOf(item, count * 2);
        slot = Arrays.copyOf(slot, count * 2);
        point = Arrays.copyOf(point, count * 2);
      }
      item[count] = itemId;
      slot[count] = slotIndex;
      point[count++] = row;
    }

    void addAll(Entries more) {
      for (int i = 0; i < more.count; i++) {
        add(more.item[i], more.slot[i], more.point[i]);
      }
    }

    /// Where the run of each item begins, and one more.
    int[] starts(int items) {
      int[] starts = new int[items + 2];
      for (int i = 0; i < count; i++) {
        starts[item[i] + 1]++;
      }
      for (int i = 1; i < starts.length; i++) {
        starts[i] += starts[i - 1];
      }
      return starts;
    }
  }

  /// The consumables a slot names: a longer code that it does not name itself goes with the longest
  /// code it begins with.
  private static final class Consumables {
    private final Entries named;
    private final Map<String, List<Integer>> entriesByCode = new HashMap<>();

    private Consumables(Entries named) {
      this.named = named;
    }

    void add(String code, int entry) {
      entriesByCode.computeIfAbsent(code, unused -> new ArrayList<>(1)).add(entry);
    }

    void addInherited(List<String> codes, ItemIndex items, Entries all) {
      if (entriesByCode.isEmpty()) {
        return;
      }
      for (String code : codes) {
        if (!entriesByCode.containsKey(code)) {
          for (int entry : inherited(code)) {
            all.add(items.intern(code), named.slot[entry], named.point[entry]);
          }
        }
      }
    }

    private List<Integer> inherited(String code) {
      for (int length = code.length() - 1; length > 1; length--) {
        List<Integer> prefix = entriesByCode.get(code.substring(0, length));
        if (prefix != null) {
          return prefix;
        }
      }
      return List.of();
    }
  }
}
