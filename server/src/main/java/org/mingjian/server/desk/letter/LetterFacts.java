package org.mingjian.server.desk.letter;

import java.util.List;
import java.util.Map;

/// What the places of a letter are filled with.
///
/// @param values by place; one that is absent says so in the letter
/// @param table the findings, the first row its heads
record LetterFacts(Map<Placeholder, String> values, List<List<String>> table) {
  private static final String NONE = "（无）";

  LetterFacts {
    values = Map.copyOf(values);
    table = table.stream().map(List::copyOf).toList();
  }

  String value(Placeholder place) {
    return values.getOrDefault(place, NONE);
  }
}
