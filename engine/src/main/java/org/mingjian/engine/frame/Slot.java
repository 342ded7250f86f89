package org.mingjian.engine.frame;

import java.util.List;
import org.mingjian.knowledge.KnowledgeTable;

/// A kernel's wish for lines: those whose item a table names, with the point that names it.
///
/// @param table the points
/// @param column `codes`, or the name of a set column that holds item codes
/// @param use which lines count
public record Slot(KnowledgeTable table, String column, Use use) {
  private static final String CODES = "codes";

  /// Lines the rule may blame: judged lines within its scope, on days the point is in force.
  public static Slot judged(KnowledgeTable table) {
    return new Slot(table, CODES, Use.JUDGED);
  }

  /// As [#judged] for the item codes in a set column.
  public static Slot judged(KnowledgeTable table, String column) {
    return new Slot(table, column, Use.JUDGED);
  }

  /// Lines that stand as facts, whoever pays and whatever the scope, on days the point is in force.
  public static Slot facts(KnowledgeTable table) {
    return new Slot(table, CODES, Use.FACT);
  }

  /// As [#facts] for the item codes in a set column.
  public static Slot facts(KnowledgeTable table, String column) {
    return new Slot(table, column, Use.FACT);
  }

  /// The item codes of a point in this slot.
  List<String> codes(int row) {
    return column.equals(CODES) ? table.codes(row) : table.set(row, column);
  }

  /// Which lines a slot collects.
  public enum Use {
    /// In scope, something left of it.
    JUDGED,
    /// Something left of it.
    FACT
  }
}
