package org.mingjian.server.database;

import java.sql.Date;
import java.time.LocalDate;
import org.jooq.Record;

/// Reads columns that are never null.
public final class Columns {
  private Columns() {}

  /// A text.
  public static String text(Record row, String column) {
    return row.get(column, String.class);
  }

  /// A day.
  public static LocalDate day(Record row, String column) {
    return row.get(column, Date.class).toLocalDate();
  }
}
