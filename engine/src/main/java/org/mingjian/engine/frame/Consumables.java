package org.mingjian.engine.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which consumables stand under which other: a longer code that a slot does not name itself goes
/// with the longest code of the slot it begins with.
final class Consumables {
  private final int[] items;
  private final int[] parent;

  /// The consumables of an index that is complete.
  Consumables(ItemIndex index) {
    parent = new int[index.size() + 1];
    List<Integer> children = new ArrayList<>();
    index.forEachConsumable((code, id) -> {
      parent[id] = index.longestPrefix(code);
      if (parent[id] != ItemIndex.NOT_NAMED) {
        children.add(id);
      }
    });
    items = children.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  /// An item that a slot does not name, with the points it takes over, ascending.
  record Heir(int item, List<Integer> points) {}

  /// The items that take over points of a slot.
  List<Heir> heirs(SlotItems slot) {
    if (items.length == 0) {
      return List.of();
    }
    boolean[] named = new boolean[parent.length];
    slot.mark(named);
    Map<Integer, List<Integer>> pointsOfParent = new HashMap<>();
    List<Heir> heirs = new ArrayList<>();
    for (int item : items) {
      int from = named[item] ? ItemIndex.NOT_NAMED : nearest(item, named);
      if (from != ItemIndex.NOT_NAMED) {
        heirs.add(new Heir(item, pointsOfParent.computeIfAbsent(from, it -> new ArrayList<>())));
      }
    }
    if (!heirs.isEmpty()) {
      collect(slot, pointsOfParent);
    }
    return heirs;
  }

  private int nearest(int item, boolean[] named) {
    int above = parent[item];
    while (above != ItemIndex.NOT_NAMED && !named[above]) {
      above = parent[above];
    }
    return above;
  }

  private static void collect(SlotItems slot, Map<Integer, List<Integer>> pointsOfParent) {
    for (int point = 0; point < slot.points(); point++) {
      for (int i = slot.from(point); i < slot.to(point); i++) {
        List<Integer> points = pointsOfParent.get(slot.item(i));
        if (points != null) {
          points.add(point);
        }
      }
    }
  }
}
