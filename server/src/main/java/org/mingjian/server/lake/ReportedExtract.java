package org.mingjian.server.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.FactStore;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.PastVisit;

/// What hospitals reported, written as an extract. A visit lies whole in the month of its latest
/// settlement, without one in that of its begin; a stock movement in the month of its day.
public final class ReportedExtract {
  private static final int MONTH_LENGTH = "yyyy-MM".length();

  private final Database database;
  private final FactStore facts;

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

  private static void spool(ExtractSpool spool, List<ClaimRow> rows, Optional<String> only) {
    try {
      if (rows.getFirst().visit().isEmpty()) {
        for (ClaimRow row : rows) {
          add(spool, CivilTime.date(row.day()).toString(), row, only);
        }
        return;
      }
      PastVisit visit = PastVisit.of(rows);
      String day = day(visit.rows());
      for (ClaimRow row : visit.rows()) {
        add(spool, day, row, only);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(ExtractSpool spool, String day, ClaimRow row, Optional<String> only)
      throws IOException {
    String month = day.substring(0, MONTH_LENGTH);
    if (only.isEmpty() || only.get().equals(month)) {
      spool.add(month, row);
    }
  }

  private static String day(List<ClaimRow> rows) {
    return last(rows, ExtractTable.SETL_D, "setl_time")
        .or(() -> last(rows, ExtractTable.MDTRT_D, "begntime"))
        .orElseGet(() -> CivilTime.date(rows.getFirst().day()).toString());
  }

  private static Optional<String> last(List<ClaimRow> rows, ExtractTable table, String column) {
    return rows.stream()
        .filter(row -> row.table() == table && row.value(column).length() > MONTH_LENGTH)
        .map(row -> row.value(column))
        .max(String::compareTo);
  }
}
