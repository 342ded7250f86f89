package org.mingjian.synth.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.output.CsvShape;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// A row of the city's extract, with what of it messages have told.
final class CityRow {
  final ExtractTable table;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final TreeMap<String, String> told = new TreeMap<>();

  private CityRow(ExtractTable table) {
    this.table = table;
  }

  static CityRow of(TypedRow row) {
    CityRow copy = new CityRow(row.table());
    for (String name : CsvShape.of(row.table()).columns()) {
      ExtractColumn column = row.table().column(row.table().index(name));
      if (row.isPresent(column.index())) {
        copy.values.put(name, text(row, column));
      }
    }
    return copy;
  }

  private static String text(TypedRow row, ExtractColumn column) {
    FieldType type = column.type();
    int at = column.index();
    return switch (type) {
      case TEXT, CODE, ID -> row.text(at);
      case TIME -> CivilTime.text(row.time(at), row.isDateOnly(at));
      case DATE -> CivilTime.date(row.time(at)).toString();
      case MONEY, QUANTITY, PRICE, INTEGER -> Decimals.format(row.number(at), type.scale());
    };
  }

  /// The value of a column, empty where absent.
  String value(String column) {
    return values.getOrDefault(column, "");
  }

  /// Notes that messages say so of the row.
  void tell(String column, String value) {
    if (!value.isEmpty() && table.find(column).isPresent()) {
      told.put(column, value);
    }
  }

  /// What messages say of a column, empty for nothing.
  String told(String column) {
    return told.getOrDefault(column, "");
  }

  /// The columns that have a value.
  SortedSet<String> columns() {
    return new TreeSet<>(values.keySet());
  }

  /// The columns that messages speak of.
  SortedSet<String> toldColumns() {
    return new TreeSet<>(told.keySet());
  }
}
