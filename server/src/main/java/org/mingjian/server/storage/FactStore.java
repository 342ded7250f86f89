package org.mingjian.server.storage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

/// Rows of the claims extract that institutions reported. A row is known by person, institution,
/// visit, table and key; said again, it says the newer. Safe for several threads.
public final class FactStore {
  private static final String UPSERT =
      """
      INSERT INTO fact (person, institution, visit, "table", key, day, area_path, content, message)
      SELECT person, ?, visit, "table", key, day, ?, content, ?
      FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[], ?::bytea[])
        AS row (person, visit, "table", key, day, content)
      ON CONFLICT (person, institution, visit, "table", key)
      DO UPDATE SET day = excluded.day, content = excluded.content, message = excluded.message
        WHERE fact.content <> excluded.content
      """;

  private static final String HISTORY =
      """
      SELECT institution, visit, "table", key, day, content FROM fact
      WHERE person = ? AND day >= ? ORDER BY institution, visit, "table", key
      """;

  private static final Comparator<ClaimRow> KEY_ORDER =
      Comparator.comparing(ClaimRow::person)
          .thenComparing(ClaimRow::visit)
          .thenComparing(row -> row.table().tableName())
          .thenComparing(ClaimRow::key);

  private final Database database;
  private final AtomicInteger firstDay;

  /// A store in a database.
  public FactStore(Database database) {
    this.database = database;
    this.firstDay = new AtomicInteger(database.inScope(Scope.service(), FactStore::firstDay));
  }

  private static int firstDay(DSLContext sql) {
    LocalDate first = sql.fetchSingle("SELECT min(day) FROM fact").get(0, LocalDate.class);
    return first == null ? Integer.MAX_VALUE : CivilTime.day(first);
  }

  /// Keeps rows of one institution; when this returns they are on disk.
  ///
  /// @param message our id of the message they came in
  /// @return how many were new or said something new
  public int keep(Scope scope, String areaPath, String message, List<ClaimRow> rows) {
    List<ClaimRow> distinct = lastOfEach(rows);
    if (distinct.isEmpty()) {
      return 0;
    }
    String institution = distinct.getFirst().institution();
    int kept =
        database.inScope(
            scope,
            sql ->
                sql.execute(
                    UPSERT,
                    institution,
                    areaPath,
                    message,
                    distinct.stream().map(ClaimRow::person).toArray(String[]::new),
                    distinct.stream().map(ClaimRow::visit).toArray(String[]::new),
                    distinct.stream().map(row -> row.table().tableName()).toArray(String[]::new),
                    distinct.stream().map(ClaimRow::key).toArray(String[]::new),
                    distinct.stream().map(row -> CivilTime.date(row.day())).toArray(LocalDate[]::new),
                    distinct.stream().map(row -> RowContent.write(row.values())).toArray(byte[][]::new)));
    distinct.forEach(row -> firstDay.accumulateAndGet(row.day(), Math::min));
    return kept;
  }

  /// Of rows with one key the last; in the order of their keys, so that two messages never lock
  /// each other out.
  private static List<ClaimRow> lastOfEach(List<ClaimRow> rows) {
    List<ClaimRow> sorted = new ArrayList<>(rows);
    sorted.sort(KEY_ORDER);
    List<ClaimRow> distinct = new ArrayList<>(sorted.size());
    for (ClaimRow row : sorted) {
      if (!distinct.isEmpty() && KEY_ORDER.compare(distinct.getLast(), row) == 0) {
        distinct.removeLast();
      }
      distinct.add(row);
    }
    return distinct;
  }

  /// The rows of a person since a day, by institution, visit, table and key.
  public List<ClaimRow> history(String person, int sinceDay) {
    return database.inScope(
        Scope.service(),
        sql -> sql.fetch(HISTORY, person, CivilTime.date(sinceDay)).map(row -> row(person, row)));
  }

  /// The first day anything was reported of; the largest int while nothing was.
  public int firstDay() {
    return firstDay.get();
  }

  private static ClaimRow row(String person, Record row) {
    return new ClaimRow(
        ExtractTable.named(row.get(2, String.class)).orElseThrow(),
        row.get(0, String.class),
        person,
        row.get(1, String.class),
        row.get(3, String.class),
        CivilTime.day(row.get(4, LocalDate.class)),
        RowContent.read(row.get(5, byte[].class)));
  }
}
