package org.mingjian.engine.frame;

import java.util.HashMap;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;

/// The item codes the knowledge names, as dense ints from 1. A consumable code of a source is the
/// longest named code it begins with.
final class ItemIndex {
  private static final int NOT_NAMED = 0;
  private static final int SHORTEST_PREFIX = 2;

  private final Map<String, Integer> ids = new HashMap<>();

  int intern(String code) {
    return ids.computeIfAbsent(code, unused -> ids.size() + 1);
  }

  int size() {
    return ids.size();
  }

  Map<String, Integer> ids() {
    return ids;
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
    return code.startsWith("C") ? longestPrefix(code, ids) : NOT_NAMED;
  }

  /// The value of the longest proper prefix of a code that the map holds, else 0.
  static int longestPrefix(String code, Map<String, Integer> values) {
    for (int length = code.length() - 1; length >= SHORTEST_PREFIX; length--) {
      Integer value = values.get(code.substring(0, length));
      if (value != null) {
        return value;
      }
    }
    return NOT_NAMED;
  }
}
