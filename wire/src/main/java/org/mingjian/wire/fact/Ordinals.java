package org.mingjian.wire.fact;

import java.util.HashMap;
import java.util.Map;

/// Tells apart what is alike in one message: the second of a key is its `#2`.
final class Ordinals {
  private final Map<String, Integer> met = new HashMap<>();

  /// The key for the next that would have this one.
  String next(String key) {
    int ordinal = met.merge(key, 1, Integer::sum);
    return ordinal == 1 ? key : key + '#' + ordinal;
  }
}
