package org.mingjian.engine.frame;

import java.util.Arrays;
import org.mingjian.knowledge.Values;

/// The items that the points of a slot name: those of each distinct set of codes, so that a set is
/// read once however many points have it.
final class SlotItems {
  private final Values sets;
  private final int points;
  private final int[] starts;
  private int[] items = new int[16];

  private SlotItems(Slot slot, ItemIndex index) {
    sets = slot.codes();
    points = slot.table().size();
    starts = new int[sets.count() + 1];
    int count = 0;
    for (int set = 0; set < sets.count(); set++) {
      String codes = sets.text(set);
      for (int from = 0; from < codes.length(); ) {
        int end = codes.indexOf(';', from);
        int to = end < 0 ? codes.length() : end;
        count = add(count, index.intern(codes.substring(from, to)));
        from = to + 1;
      }
      starts[set + 1] = count;
    }
  }

  /// The items of a slot, which are interned.
  static SlotItems of(Slot slot, ItemIndex index) {
    return new SlotItems(slot, index);
  }

  int points() {
    return points;
  }

  /// Where the items of a point begin.
  int from(int point) {
    return starts[sets.number(point)];
  }

  /// Where the items of a point end.
  int to(int point) {
    return starts[sets.number(point) + 1];
  }

  int item(int place) {
    return items[place];
  }

  /// Adds to the count of each item the points that name it.
  void count(int[] counts) {
    int[] pointsOfSet = new int[sets.count()];
    for (int point = 0; point < points; point++) {
      pointsOfSet[sets.number(point)]++;
    }
    for (int set = 0; set < pointsOfSet.length; set++) {
      for (int i = starts[set]; i < starts[set + 1]; i++) {
        counts[items[i]] += pointsOfSet[set];
      }
    }
  }

  /// Marks the items that some point names.
  void mark(boolean[] named) {
    for (int i = 0; i < starts[sets.count()]; i++) {
      named[items[i]] = true;
    }
  }

  private int add(int count, int item) {
    if (count == items.length) {
      items = Arrays.copyOf(items, count * 2);
    }
    items[count] = item;
    return count + 1;
  }
}
