package org.mingjian.wire.fact;

import java.util.SortedMap;
import org.mingjian.claims.extract.ExtractTable;

/// A row of the claims extract that a hospital reported. The same key again says the row anew.
///
/// @param table where it belongs
/// @param person `psn_no`; empty for a stock
/// @param visit `mdtrt_id`; empty for a stock
/// @param key tells it apart within person, visit and table
/// @param day when it happened, as [org.mingjian.values.CivilTime] counts
/// @param values what is known, by column; numbers plain, times as the extract writes them
public record ClaimRow(
    ExtractTable table,
    String institution,
    String person,
    String visit,
    String key,
    int day,
    RowValues values) {
  /// A row of values by column.
  public ClaimRow(
      ExtractTable table,
      String institution,
      String person,
      String visit,
      String key,
      int day,
      SortedMap<String, String> values) {
    this(table, institution, person, visit, key, day, RowValues.of(values));
  }

  /// The value of a column, empty where unknown.
  public String value(String column) {
    return values.value(column);
  }

  /// The same row with another value of a column.
  public ClaimRow with(String column, String value) {
    return with(values.with(column, value));
  }

  /// The same row with other values.
  public ClaimRow with(RowValues others) {
    return new ClaimRow(table, institution, person, visit, key, day, others);
  }

  /// Who a row is about stays out of logs.
  @Override
  public String toString() {
    return "ClaimRow[" + table.tableName() + " " + key + "]";
  }
}
