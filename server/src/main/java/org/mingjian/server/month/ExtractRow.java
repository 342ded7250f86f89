package org.mingjian.server.month;

import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// A row of an extract as the texts of its columns, without those that say who a person is.
record ExtractRow(ExtractTable table, SortedMap<String, String> values) {
  static ExtractRow of(TypedRow row) {
    SortedMap<String, String> values = new TreeMap<>();
    for (ExtractColumn column : row.table().columns()) {
      if (row.isPresent(column.index()) && !column.isPersonal()) {
        values.put(column.name(), text(row, column));
      }
    }
    return new ExtractRow(row.table(), values);
  }

  private static String text(TypedRow row, ExtractColumn column) {
    int at = column.index();
    return switch (column.type()) {
      case TEXT, CODE, ID -> row.text(at);
      case TIME -> CivilTime.text(row.time(at), row.isDateOnly(at));
      case DATE -> CivilTime.date(row.time(at)).toString();
      case MONEY, QUANTITY, PRICE, INTEGER ->
          Decimals.format(row.number(at), column.type().scale());
    };
  }

  String value(String column) {
    return values.getOrDefault(column, "");
  }

  /// The first of these columns that says something.
  String first(String... columns) {
    for (String column : columns) {
      if (!value(column).isEmpty()) {
        return value(column);
      }
    }
    return "";
  }
}
