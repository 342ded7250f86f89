package org.mingjian.wire.fact;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
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
    SortedMap<String, String> values) {
  /// Copies in.
  public ClaimRow {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /// The value of a column, empty where unknown.
  public String value(String column) {
    return values.getOrDefault(column, "");
  }

  /// Who a row is about stays out of logs.
  @Override
  public String toString() {
    return "ClaimRow[" + table.tableName() + " " + key + "]";
  }
}
