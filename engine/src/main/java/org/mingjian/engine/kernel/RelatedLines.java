package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Fact;

/// The lines a finding names beside the one it blames. Since a person may have any number of lines
/// on one day, a finding names the first hundred only.
final class RelatedLines {
  private static final int MOST = 100;
  private static final int NAMED = 3;

  private RelatedLines() {}

  /// The first of `lines` in a range without `self`.
  static int[] of(int[] lines, int from, int to, int self) {
    int[] related = new int[Math.min(MOST, to - from)];
    int count = 0;
    for (int i = from; i < to && count < related.length; i++) {
      if (lines[i] != self) {
        related[count++] = lines[i];
      }
    }
    return count == related.length ? related : Arrays.copyOf(related, count);
  }

  /// Their item codes, distinct, in text order.
  static List<String> codes(View view, Hit hit) {
    return Arrays.stream(hit.related)
        .mapToObj(line -> view.codes.dictionaries.items().code(view.lines.item[line]))
        .distinct()
        .sorted()
        .toList();
  }

  /// The blamed line and the related ones as facts.
  static List<Fact> facts(Facts facts, Hit hit) {
    List<Fact> all = new ArrayList<>();
    all.add(facts.line(hit.line));
    for (int line : hit.related) {
      all.add(facts.line(line));
    }
    return all;
  }

  /// For a message: the names of their items, the first three.
  static Map<String, String> named(View view, Hit hit) {
    List<String> names =
        Arrays.stream(hit.related).mapToObj(line -> name(view, line)).distinct().toList();
    String shown = String.join("、", names.subList(0, Math.min(NAMED, names.size())));
    String text = names.size() > NAMED ? shown + "等" + names.size() + "项" : shown;
    return Map.of("related", text);
  }

  private static String name(View view, int line) {
    int item = view.lines.item[line];
    String name = view.codes.dictionaries.items().name(item);
    return name.isEmpty() ? view.codes.dictionaries.items().code(item) : name;
  }
}
