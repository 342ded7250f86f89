package org.mingjian.server.desk.panel;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Takes out of texts whose case it is. What names an institution, a doctor or a person is left
/// out; where another text says its name or code, another word stands in its place.
final class Blindfold {
  private static final String SOMEBODY = "某机构";
  private static final int SHORTEST = 2;
  private static final Set<String> NAMING =
      Set.of(
          "fixmedins_code",
          "fixmedins_name",
          "doctor_code",
          "doctor_name",
          "psn_no",
          "area",
          "subject_line",
          "related_lines",
          "evidence");

  private final List<String> names;

  /// Hides an institution.
  ///
  /// @param named its national code, and what else would tell whose it is
  /// @param findings the words of the findings about it, which know its name and its doctors
  Blindfold(List<String> named, List<SortedMap<String, String>> findings) {
    // The longest first, so that nothing is left of a name that holds another.
    Set<String> known =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
    known.addAll(named);
    for (SortedMap<String, String> words : findings) {
      known.add(words.getOrDefault("fixmedins_name", ""));
      known.add(words.getOrDefault("doctor_name", ""));
      known.add(words.getOrDefault("doctor_code", ""));
      known.add(words.getOrDefault("psn_no", ""));
    }
    known.removeIf(name -> name.length() < SHORTEST);
    this.names = List.copyOf(known);
  }

  String text(String text) {
    String hidden = text;
    for (String name : names) {
      hidden = hidden.replace(name, SOMEBODY);
    }
    return hidden;
  }

  SortedMap<String, String> words(SortedMap<String, String> words) {
    SortedMap<String, String> hidden = new TreeMap<>();
    words.forEach((key, value) -> {
      if (!NAMING.contains(key)) {
        hidden.put(key, text(value));
      }
    });
    return hidden;
  }
}
