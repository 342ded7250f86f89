package org.mingjian.engine.frame;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.mingjian.claims.CodeDictionary;

/// The item codes the knowledge names, as dense ints from 1. A consumable code of a source is the
/// longest named code it begins with.
final class ItemIndex {
  /// The number of a code that nobody names.
  static final int NOT_NAMED = 0;

  private static final int SHORTEST_PREFIX = 2;

  private final Map<String, Integer> ids = new HashMap<>();
  private final BitSet consumableLengths = new BitSet();

  int intern(String code) {
    Integer known = ids.get(code);
    if (known != null) {
      return known;
    }
    int id = ids.size() + 1;
    ids.put(code, id);
    if (isConsumable(code)) {
      consumableLengths.set(code.length());
    }
    return id;
  }

  int size() {
    return ids.size();
  }

  /// Calls with every named consumable and its number, in any order.
  void forEachConsumable(ObjIntConsumer<String> action) {
    ids.forEach((code, id) -> {
      if (isConsumable(code)) {
        action.accept(code, id);
      }
    });
  }

  int[] bind(CodeDictionary dictionary) {
    int[] bound = new int[dictionary.size()];
    for (int id = 0; id < bound.length; id++) {
      bound[id] = find(dictionary.code(id));
    }
    return bound;
  }

  private int find(String code) {
    Integer exact = ids.get(code);
    if (exact != null) {
      return exact;
    }
    return isConsumable(code) ? longestPrefix(code) : NOT_NAMED;
  }

  /// The longest named consumable that a consumable's code begins with, itself left aside; else
  /// [#NOT_NAMED].
  int longestPrefix(String code) {
    int length = consumableLengths.previousSetBit(code.length() - 1);
    while (length >= SHORTEST_PREFIX) {
      Integer id = ids.get(code.substring(0, length));
      if (id != null) {
        return id;
      }
      length = consumableLengths.previousSetBit(length - 1);
    }
    return NOT_NAMED;
  }

  private static boolean isConsumable(String code) {
    return code.startsWith("C");
  }
}
