package org.mingjian.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.ContentHash;

/// What tells a point from others of its table; see `key` in `tables.yaml`.
///
/// @param table name of the table
/// @param parts the key's columns, sets in text order
public record PointKey(String table, List<String> parts) {
  private static final int HASH_DIGITS = 12;

  /// Copies in.
  public PointKey {
    parts = List.copyOf(parts);
  }

  /// The key of a point. Without an object, a point is known by its codes.
  public static PointKey of(TableSchema schema, PointText point) {
    List<String> parts = new ArrayList<>();
    for (String column : schema.key()) {
      parts.add(part(schema, point, column));
    }
    return new PointKey(schema.name(), parts);
  }

  /// The beginning of the ids of its points.
  public String idPrefix() {
    return table + "-" + ContentHash.of(parts.toArray(String[]::new)).prefix(HASH_DIGITS);
  }

  private static String part(TableSchema schema, PointText point, String column) {
    String codes = String.join(";", point.codes());
    return switch (column) {
      case "codes" -> codes;
      case "object" -> point.object().isEmpty() ? codes : point.object();
      default -> sorted(point.values().get(index(schema, column)));
    };
  }

  private static String sorted(String value) {
    if (value.indexOf(';') < 0) {
      return value;
    }
    return String.join(
        ";", Arrays.stream(value.split(";", -1)).map(String::strip).sorted().toList());
  }

  private static int index(TableSchema schema, String column) {
    for (int i = 0; i < schema.columns().size(); i++) {
      if (schema.columns().get(i).name().equals(column)) {
        return i;
      }
    }
    throw new IllegalArgumentException(schema.name() + " has no column " + column);
  }
}
