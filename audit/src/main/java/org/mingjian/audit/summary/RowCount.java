package org.mingjian.audit.summary;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the rows of one source file went; `audited + leftOut + rejected` is `read`.
///
/// @param table the extract table
/// @param file its name as handed over
/// @param read rows seen
/// @param audited rows judged, or kept as facts
/// @param leftOut readable rows that are not judged
/// @param rejected unreadable or unbelievable rows
public record RowCount(
    String table, String file, long read, long audited, long leftOut, long rejected) {
  private static final int FILES_SHOWN = 60;

  /// The counts for people: file by file, or table by table where there are very many files.
  public static List<RowCount> forReading(List<RowCount> rows) {
    if (rows.size() <= FILES_SHOWN) {
      return rows;
    }
    Map<String, RowCount> tables = new TreeMap<>();
    rows.forEach(row -> tables.merge(row.table(), row.named("1"), RowCount::plus));
    return tables.values().stream().map(row -> row.named(row.file() + " 个文件 files")).toList();
  }

  private RowCount named(String name) {
    return new RowCount(table, name, read, audited, leftOut, rejected);
  }

  /// Together with another of its table; the name counts the files.
  private RowCount plus(RowCount other) {
    return new RowCount(
        table,
        Integer.toString(Integer.parseInt(file) + Integer.parseInt(other.file)),
        read + other.read,
        audited + other.audited,
        leftOut + other.leftOut,
        rejected + other.rejected);
  }
}
