package org.mingjian.server.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.values.CivilTime;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;

/// How many rows there are of each day and table, and a hash over all of them in any order, so that
/// two who keep the same facts can find out where they differ. When a line was uploaded does not
/// count: the one who heard of it first may be either. Used by one thread.
public final class FactTally {
  private static final String UPLOADED = "upld_time";
  private static final int ROWS_AT_A_TIME = 5_000;
  private static final String OF_INSTITUTION =
      """
      SELECT person, institution, visit, "table", key, day, content FROM fact
      WHERE institution = ? AND day >= CAST(? AS date)
      """;

  private final SortedMap<Cell, Sum> sums = new TreeMap<>();

  /// Nothing counted yet.
  public FactTally() {}

  /// The facts of one sort of a day, as [org.mingjian.values.CivilTime] counts.
  public record Cell(int day, String table) implements Comparable<Cell> {
    /// Where a row belongs.
    public static Cell of(ClaimRow row) {
      return new Cell(row.day(), row.table().tableName());
    }

    @Override
    public int compareTo(Cell other) {
      int days = Integer.compare(day, other.day);
      return days != 0 ? days : table.compareTo(other.table);
    }
  }

  private record Sum(long count, long hash) {
    Sum plus(Sum other) {
      return new Sum(count + other.count, hash + other.hash);
    }
  }

  /// The tally of a cell, as it goes over a line.
  public record Entry(int day, String table, long count, long hash) {
    Cell cell() {
      return new Cell(day, table);
    }
  }

  /// The tally of entries.
  public static FactTally of(List<Entry> entries) {
    FactTally tally = new FactTally();
    entries.forEach(entry -> tally.sums.put(entry.cell(), new Sum(entry.count, entry.hash)));
    return tally;
  }

  /// The tally of the facts of an institution in PostgreSQL from a day on.
  public static FactTally of(DSLContext sql, String institution, int sinceDay) {
    FactTally tally = new FactTally();
    try (Cursor<Record> rows =
        sql.resultQuery(OF_INSTITUTION, institution, CivilTime.date(sinceDay).toString())
            .fetchSize(ROWS_AT_A_TIME)
            .fetchLazy()) {
      rows.forEach(row -> tally.add(FactStore.row(row)));
    }
    return tally;
  }

  /// Counts a row.
  public void add(ClaimRow row) {
    sums.merge(Cell.of(row), new Sum(1, hash(row)), Sum::plus);
  }

  private static long hash(ClaimRow row) {
    SortedMap<String, String> values = row.values().byColumn();
    values.remove(UPLOADED);
    String text = String.join("\t", row.person(), row.visit(), row.key(), values.toString());
    byte[] hash = ContentHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(hash).getLong();
  }

  /// All cells, in order.
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    sums.forEach((cell, sum) -> entries.add(new Entry(cell.day, cell.table, sum.count, sum.hash)));
    return entries;
  }

  /// The cells of this tally that another has otherwise or not at all.
  public Set<Cell> missingIn(FactTally other) {
    Set<Cell> missing = new TreeSet<>();
    sums.forEach((cell, sum) -> {
      if (!sum.equals(other.sums.get(cell))) {
        missing.add(cell);
      }
    });
    return missing;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FactTally tally && sums.equals(tally.sums);
  }

  @Override
  public int hashCode() {
    return sums.hashCode();
  }
}
