package org.mingjian.server.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.mingjian.lake.FormerVisits;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.MonthStore;
import org.mingjian.server.store.PersonStore;
import org.mingjian.server.store.VisitMonth;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.PastVisit;

/// What hospitals reported, written as an extract. A visit lies whole in the month of its latest
/// settlement, without one in that of its begin; a stock movement in the month of its day.
public final class ReportedExtract {
  private final Database database;
  private final FactStore facts;
  private final FormerVisits former = new FormerVisits();

  /// Reads from `database`.
  public ReportedExtract(Database database, FactStore facts) {
    this.database = database;
    this.facts = facts;
  }

  /// Writes a file a table and month into `folder`, whose months they are by.
  ///
  /// @param only the month to write; all where empty
  public Map<String, List<Path>> write(Path folder, Optional<String> only) {
    ExtractSpool spool = new ExtractSpool(folder);
    try {
      database.inScope(
          Scope.service(),
          sql -> {
            facts.eachVisit(sql, rows -> spool(spool, rows, only));
            noteGone(sql);
            return spool;
          });
      return spool.finish().entrySet().stream()
          .collect(
              Collectors.groupingBy(
                  file -> file.getKey().month(),
                  TreeMap::new,
                  Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void noteGone(DSLContext sql) {
    for (MonthStore.Gone visit : MonthStore.gone(sql)) {
      former.add(visit.person(), visit.visit());
      former.add(PersonStore.unproven(visit.institution(), visit.person()), visit.visit());
    }
  }

  private void spool(ExtractSpool spool, List<ClaimRow> rows, Optional<String> only) {
    try {
      if (rows.getFirst().visit().isEmpty()) {
        for (ClaimRow row : rows) {
          add(spool, VisitMonth.of(row), row, only);
        }
      } else {
        spoolVisit(spool, rows, only);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void spoolVisit(ExtractSpool spool, List<ClaimRow> rows, Optional<String> only)
      throws IOException {
    PastVisit visit = PastVisit.of(rows);
    YearMonth month = VisitMonth.of(visit);
    if (isWanted(month, only)) {
      noteProven(rows.getFirst());
    }
    for (ClaimRow row : visit.rows()) {
      add(spool, month, row, only);
    }
  }

  private static boolean isWanted(YearMonth month, Optional<String> only) {
    return only.isEmpty() || only.get().equals(month.toString());
  }

  /// Before the proof the lake was told the same visit under the institution's own number.
  private void noteProven(ClaimRow row) {
    String unproven = PersonStore.unproven(row.institution(), row.person());
    if (!row.person().startsWith(PersonStore.unproven(row.institution(), ""))) {
      former.add(unproven, row.visit());
    }
  }

  private static void add(ExtractSpool spool, YearMonth month, ClaimRow row, Optional<String> only)
      throws IOException {
    if (isWanted(month, only)) {
      spool.add(month.toString(), row);
    }
  }

  /// The visits that a lake may hold as they are not any more: of somebody whose person was proven
  /// since, and those that a settled month does not know. To be asked for after writing.
  public FormerVisits former() {
    return former;
  }
}
