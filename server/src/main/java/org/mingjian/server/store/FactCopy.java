package org.mingjian.server.store;

import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;

/// Facts as lines of PostgreSQL's `COPY`, for a history that is moved in as a whole. Nothing is
/// compared with what is there already: the same key twice is refused by the table.
public final class FactCopy {
  /// The statement the lines belong to.
  public static final String STATEMENT =
      "COPY mingjian.fact (person, institution, visit, \"table\", key, day, area_path, content, message)"
          + " FROM STDIN";

  private FactCopy() {}

  /// The line of a row, its line break included, in UTF-8.
  ///
  /// @param message what it came by
  public static byte[] line(ClaimRow row, String areaPath, String message) {
    return new CopyLine()
        .text(FactStore.keptUnder(row))
        .text(row.institution())
        .text(row.visit())
        .text(row.table().tableName())
        .text(row.key())
        .text(CivilTime.date(row.day()).toString())
        .text(areaPath)
        .bytes(row.values().bytes())
        .text(message)
        .end();
  }
}
