package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.values.EffectivePeriod;

/// For every named item, the slots and points that ask for it, in one run of entries ordered by
/// slot, then point. An item nobody names has an empty run, so such a line costs one load.
final class SlotIndex {
  final int[] start;
  final int[] slot;
  final int[] point;
  final int[] fromDay;
  final int[] toDay;

  private SlotIndex(int[] start, List<Entry> entries) {
    this.start = start;
    int count = entries.size();
    slot = new int[count];
    point = new int[count];
    fromDay = new int[count];
    toDay = new int[count];
    for (int i = 0; i < count; i++) {
      Entry entry = entries.get(i);
      slot[i] = entry.slot;
      point[i] = entry.point;
      fromDay[i] = entry.period.fromDay();
      toDay[i] = entry.period.toDay();
    }
  }

  static SlotIndex of(List<Slot> slots, ItemIndex items) {
    List<Map<String, List<Integer>>> rowsByCode = new ArrayList<>();
    for (Slot slot : slots) {
      Map<String, List<Integer>> rows = rowsByCode(slot);
      rows.keySet().forEach(items::intern);
      rowsByCode.add(rows);
    }
    List<List<Entry>> runs = new ArrayList<>();
    for (int id = 0; id <= items.size(); id++) {
      runs.add(new ArrayList<>());
    }
    items.ids().forEach((code, id) -> fill(runs.get(id), code, slots, rowsByCode));
    return flatten(runs);
  }

  private static Map<String, List<Integer>> rowsByCode(Slot slot) {
    Map<String, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < slot.table().size(); row++) {
      for (String code : slot.codes(row)) {
        List<Integer> known = rows.computeIfAbsent(code, unused -> new ArrayList<>(1));
        if (known.isEmpty() || known.get(known.size() - 1) != row) {
          known.add(row);
        }
      }
    }
    return rows;
  }

  private static void fill(
      List<Entry> run, String code, List<Slot> slots, List<Map<String, List<Integer>>> rowsByCode) {
    for (int s = 0; s < slots.size(); s++) {
      for (int row : rowsOf(code, rowsByCode.get(s))) {
        run.add(new Entry(s, row, slots.get(s).period(row)));
      }
    }
  }

  private static List<Integer> rowsOf(String code, Map<String, List<Integer>> rows) {
    List<Integer> exact = rows.get(code);
    if (exact != null || !code.startsWith("C")) {
      return exact == null ? List.of() : exact;
    }
    for (int length = code.length() - 1; length > 1; length--) {
      List<Integer> prefix = rows.get(code.substring(0, length));
      if (prefix != null) {
        return prefix;
      }
    }
    return List.of();
  }

  private static SlotIndex flatten(List<List<Entry>> runs) {
    int[] start = new int[runs.size() + 1];
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      all.addAll(runs.get(i));
      start[i + 1] = all.size();
    }
    return new SlotIndex(start, all);
  }

  private record Entry(int slot, int point, EffectivePeriod period) {}
}
