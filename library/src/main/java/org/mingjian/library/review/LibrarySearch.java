package org.mingjian.library.review;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.store.LibraryFolder;

/// Finds rules and points by name, code, clause or limit text. Full-width and half-width forms and
/// cases are the same.
public final class LibrarySearch {
  private final LibraryFolder library;
  private final String wanted;

  /// A search for a text.
  public LibrarySearch(LibraryFolder library, String text) {
    this.library = library;
    this.wanted = folded(text);
  }

  /// A point found.
  ///
  /// @param id the beginning of its ids
  /// @param record its newest record
  public record FoundPoint(String id, LibraryRecord record) {}

  /// The rules that hold the text, by code.
  public List<RuleDefinition> rules() {
    return RulePack.read(library.nationalRules(Instant.MAX)).rules().stream()
        .filter(rule ->
            holds(rule.code())
                || holds(rule.text().name().zh())
                || holds(rule.text().definition().zh())
                || holds(rule.basis().document())
                || holds(rule.basis().clause()))
        .toList();
  }

  /// The points that hold the text, each key once.
  public List<FoundPoint> points() {
    Map<String, FoundPoint> found = new LinkedHashMap<>();
    for (TableSchema table : library.tables().values()) {
      for (LibraryRecord record : library.records(table)) {
        if (holds(record)) {
          String id = record.key().idPrefix();
          found.merge(id, new FoundPoint(id, record), LibrarySearch::newer);
        }
      }
    }
    return new ArrayList<>(found.values());
  }

  private static FoundPoint newer(FoundPoint a, FoundPoint b) {
    return b.record().recordedAt().isBefore(a.record().recordedAt()) ? a : b;
  }

  private boolean holds(LibraryRecord record) {
    PointText point = record.point();
    return holds(point.object())
        || holds(point.origin().limitText())
        || holds(point.origin().basis())
        || point.codes().stream().anyMatch(this::holds)
        || point.values().stream().anyMatch(this::holds);
  }

  private boolean holds(String text) {
    return folded(text).contains(wanted);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
