package org.mingjian.library.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.fold.EffectivePoint;
import org.mingjian.library.fold.Fold;
import org.mingjian.library.store.LibraryFolder;
import org.mingjian.library.store.LibraryTables;
import org.mingjian.values.AreaCode;

/// Everything a library knows of one key.
///
/// @param table of the key
/// @param rules that read the table
/// @param records all of them, in the order they were recorded
/// @param effective what holds in the area asked for
/// @param off days on which a layer of that area switches it off
public record PointHistory(
    TableSchema table,
    List<RuleDefinition> rules,
    List<LibraryRecord> records,
    List<EffectivePoint> effective,
    List<EffectivePoint> off) {
  /// Copies in.
  public PointHistory {
    rules = List.copyOf(rules);
    records = List.copyOf(records);
    effective = List.copyOf(effective);
    off = List.copyOf(off);
  }

  /// The history of the key that an id, or its beginning, names; empty if there is none.
  public static Optional<PointHistory> of(LibraryFolder library, String id, AreaCode area) {
    for (TableSchema table : library.tables().values()) {
      if (id.startsWith(table.name() + "-")) {
        List<LibraryRecord> records =
            library.records(table).stream()
                .filter(record -> isNamed(record, id))
                .sorted(Comparator.comparing(record -> record.recordedAt()))
                .toList();
        if (!records.isEmpty()) {
          return Optional.of(history(library, table, records, area));
        }
      }
    }
    return Optional.empty();
  }

  /// What layers say about a rule itself: its state, then its parameters. Empty where none does.
  public static List<PointHistory> ofRule(LibraryFolder library, String code, AreaCode area) {
    List<PointHistory> histories = new ArrayList<>();
    for (TableSchema table : List.of(LibraryTables.STATES, LibraryTables.PARAMETERS)) {
      library.records(table).stream()
          .filter(record -> record.point().values().getFirst().equals(code))
          .map(record -> record.key().idPrefix())
          .distinct()
          .sorted()
          .forEach(id -> of(library, id, area).ifPresent(histories::add));
    }
    return histories;
  }

  private static boolean isNamed(LibraryRecord record, String id) {
    String own = record.key().idPrefix();
    return id.equals(own) || id.startsWith(own + "-");
  }

  private static PointHistory history(
      LibraryFolder library, TableSchema table, List<LibraryRecord> records, AreaCode area) {
    Fold fold = new Fold(library.areas().path(area), Instant.MAX, false);
    List<RuleDefinition> rules =
        RulePack.read(library.nationalRules(Instant.MAX)).rules().stream()
            .filter(rule -> rule.tables().contains(table.name()))
            .toList();
    return new PointHistory(
        table, rules, records, fold.effective(records), fold.switchedOff(records));
  }
}
