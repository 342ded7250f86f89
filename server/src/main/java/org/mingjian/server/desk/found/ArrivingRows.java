package org.mingjian.server.desk.found;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;

/// Findings on their way into the database, as `COPY` takes them: what was added needs no finding
/// to be kept.
public final class ArrivingRows {
  private static final int USUAL = 1 << 20;

  private final ArrivingLine lines = new ArrivingLine();
  private final ByteArrayOutputStream copied = new ByteArrayOutputStream(USUAL);
  private final SortedSet<LocalDate> months = new TreeSet<>();
  private int size;

  /// Adds one; its id comes after those added before.
  public void add(FoundFinding finding) {
    copied.writeBytes(lines.of(finding));
    months.add(finding.day().withDayOfMonth(1));
    size++;
  }

  /// How many were added.
  public int size() {
    return size;
  }

  /// First days of the months they were found on.
  SortedSet<LocalDate> months() {
    return Collections.unmodifiableSortedSet(months);
  }

  /// Makes the table they arrive in, of this transaction alone, and fills it.
  void copyInto(DSLContext sql) {
    sql.execute(ArrivingLine.TABLE);
    InputStream rows = new ByteArrayInputStream(copied.toByteArray());
    sql.connection(connection ->
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(ArrivingLine.COPY, rows));
    sql.execute(ArrivingLine.ANALYZE);
  }
}
