package org.mingjian.knowledge;

import java.util.List;
import org.mingjian.values.LocalizedText;

/// The value columns of a knowledge table.
///
/// @param name of the table and its file
/// @param meaning what a point says
/// @param localOnly whether only areas have such points
/// @param columns the value columns in file order
/// @param key which of `object`, `codes` and the value columns tell one point from another: a later
///   publication of the same key replaces the earlier one
public record TableSchema(
    String name, LocalizedText meaning, boolean localOnly, List<Column> columns, List<String> key) {
  /// What tells points apart where a table says nothing else.
  public static final List<String> USUAL_KEY = List.of("object");

  /// Copies in.
  public TableSchema {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
  }

  /// A table whose points are told apart by their objects.
  public TableSchema(String name, LocalizedText meaning, boolean localOnly, List<Column> columns) {
    this(name, meaning, localOnly, columns, USUAL_KEY);
  }

  /// Digits after the point of the longs that hold a column's numbers; 0 for an unknown column.
  public int scale(String column) {
    return columns.stream()
        .filter(one -> one.name().equals(column))
        .mapToInt(one -> one.type().scale())
        .findFirst()
        .orElse(0);
  }

  /// One value column.
  ///
  /// @param name in the file's header
  /// @param type of its values
  /// @param meaning for people
  /// @param required whether a blank is refused
  /// @param allowed which values of the type
  public record Column(
      String name, Type type, LocalizedText meaning, boolean required, Allowed allowed) {
    /// A column that takes every value of its type.
    public Column(String name, Type type, LocalizedText meaning, boolean required) {
      this(name, type, meaning, required, Allowed.ANY);
    }
  }

  /// What a column takes beyond what its type says.
  ///
  /// @param of what the members of a set are: ITEM, ICD10, ICD9, ICD10_OR_ICD9, DEPARTMENT,
  ///   VISIT_KIND, or empty; item and diagnosis codes are held in upper case
  /// @param pattern regular expression a text, or each member of a set, matches as a whole; empty
  ///   for any
  public record Allowed(String of, String pattern) {
    /// Everything.
    public static final Allowed ANY = new Allowed("", "");
  }

  /// Types of values.
  public enum Type {
    /// Any text.
    TEXT,
    /// Texts joined by `;`.
    SET,
    /// A whole number.
    INTEGER,
    /// A number with up to 4 decimals: quantities.
    DECIMAL4,
    /// A number with up to 6 decimals: unit prices in yuan.
    DECIMAL6,
    /// Yuan with up to 2 decimals, held in fen.
    MONEY,
    /// 1 male, 2 female.
    SEX,
    /// 3, 2 or 1: third, second, first level and below.
    LEVEL,
    /// 0 or 1.
    FLAG;

    /// Digits after the point of the long that holds a number of this type.
    public int scale() {
      return switch (this) {
        case DECIMAL4 -> 4;
        case DECIMAL6 -> 6;
        case MONEY -> 2;
        case TEXT, SET, INTEGER, SEX, LEVEL, FLAG -> 0;
      };
    }
  }
}
