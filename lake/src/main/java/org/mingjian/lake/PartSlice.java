package org.mingjian.lake;

import java.nio.file.Path;
import java.util.List;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;

/// The visits of one part that belong to a range of persons, and the queries for what belongs to
/// them.
final class PartSlice {
  static final List<Field> VISIT_FIELDS =
      List.of(
          VisitField.PERSON,
          VisitField.BEGIN,
          VisitField.END,
          VisitField.BIRTH,
          VisitField.INSTITUTION,
          VisitField.DEPARTMENT,
          VisitField.MAIN_DIAGNOSIS,
          VisitField.DISEASE,
          VisitField.TREATMENT_AREA,
          VisitField.INSURED_AREA,
          VisitField.INSURANCE,
          VisitField.MEDICAL,
          VisitField.SEX,
          VisitField.KIND,
          VisitField.LEVEL,
          VisitField.FLAGS,
          VisitField.SETTLEMENTS,
          VisitField.LINES,
          VisitField.DIAGNOSES,
          VisitField.OPERATIONS,
          VisitField.VISIT);

  final Columns visits;
  private final Path lake;
  private final Manifest.Part part;
  private final PersonRange range;

  /// Reads the visits.
  PartSlice(Path lake, Manifest.Part part, PersonRange range, Database database) {
    this.lake = lake;
    this.part = part;
    this.range = range;
    visits = new Columns(VisitField.values(), isWhole() ? part.rows().visits() : 64);
    String sql = "SELECT " + ChunkColumns.selectList(VISIT_FIELDS) + visitsFrom();
    database.read(sql, new ChunkColumns(VISIT_FIELDS, visits)::read);
  }

  int count() {
    return visits.count();
  }

  /// `FROM` and `WHERE` that yield the visits, in order.
  String visitsFrom() {
    return from("visits")
        + (isWhole()
            ? ""
            : " WHERE person BETWEEN " + literal(range.first()) + " AND " + literal(range.last()));
  }

  /// `FROM` and `WHERE` that yield the rows of a table that take part in batches, in order.
  /// `leftOut` is the condition that they do.
  String rowsFrom(String table, String leftOut) {
    String ofVisits =
        " WHERE visit BETWEEN "
            + visits.ints(VisitField.VISIT)[0]
            + " AND "
            + visits.ints(VisitField.VISIT)[count() - 1];
    if (leftOut.isEmpty()) {
      return from(table) + (isWhole() ? "" : ofVisits);
    }
    return from(table) + (isWhole() ? " WHERE " : ofVisits + " AND ") + leftOut;
  }

  /// Whether some rows of the part take part in no batch.
  boolean hasLeftOut() {
    return part.rows().leftOut();
  }

  private boolean isWhole() {
    return range.first() <= part.first() && part.last() <= range.last();
  }

  private String from(String table) {
    return " FROM read_parquet(" + Database.literal(lake.resolve(part.file(table))) + ")";
  }

  /// The smallest long cannot be written as a number in SQL.
  private static String literal(long value) {
    return value == Long.MIN_VALUE ? "(-9223372036854775807 - 1)" : Long.toString(value);
  }
}
