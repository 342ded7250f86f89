package org.mingjian.engine.frame;

import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Values;
import org.mingjian.values.EffectivePeriod;

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

  /// As [#facts] for the item codes in a set column, whether or not the point is in force on the
  /// line's day; the kernel asks for the period where it matters.
  public static Slot anyDay(KnowledgeTable table, String column) {
    return new Slot(table, column, Use.ANY_DAY);
  }

  /// As [#anyDay] for the item codes of the points.
  public static Slot anyDay(KnowledgeTable table) {
    return new Slot(table, CODES, Use.ANY_DAY);
  }

  /// The first day a point counts for this slot.
  int fromDay(int row) {
    return use == Use.ANY_DAY ? EffectivePeriod.ALWAYS.fromDay() : table.fromDay(row);
  }

  /// The last day a point counts for this slot.
  int toDay(int row) {
    return use == Use.ANY_DAY ? EffectivePeriod.ALWAYS.toDay() : table.toDay(row);
  }

  /// The item codes of the points in this slot.
  Values codes() {
    return column.equals(CODES) ? table.codes() : table.values(column);
  }

  /// Which lines a slot collects.
  public enum Use {
    /// In scope, something left of it.
    JUDGED,
    /// Something left of it.
    FACT,
    /// Something left of it, on whatever day.
    ANY_DAY
  }
}
