package org.mingjian.lake;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.Collectors;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;

/// The visits of one part that belong to a range of persons.
final class PartSlice {
  /// The visits, in the order of the part.
  final Columns visits = new Columns(VisitField.values(), 64);

  private final Path lake;
  private final Manifest.Part part;
  private final PersonRange range;
  private final BitSet voided;

  /// The visits of `part` in `range`, without those that are `voided`.
  PartSlice(Path lake, Manifest.Part part, PersonRange range, BitSet voided) {
    this.lake = lake;
    this.part = part;
    this.range = range;
    this.voided = voided;
  }

  int count() {
    return visits.count();
  }

  /// Whether all visits of the part belong to the range.
  boolean isWhole() {
    return range.first() <= part.first() && part.last() <= range.last();
  }

  /// Whether some visits are void.
  boolean hasVoid() {
    return !voided.isEmpty();
  }

  /// The condition under which a row is of no void visit.
  String isNotVoid() {
    return "visit NOT IN ("
        + voided.stream().mapToObj(String::valueOf).collect(Collectors.joining(", "))
        + ")";
  }

  /// Whether some rows of the part take part in no batch.
  boolean hasLeftOut() {
    return part.rows().leftOut();
  }

  /// The file of a table as SQL text.
  String file(String table) {
    return Database.literal(lake.resolve(part.file(table)));
  }

  /// The condition under which a row of the file of visits is in the range.
  String isInRange() {
    return "person BETWEEN " + literal(range.first()) + " AND " + literal(range.last());
  }

  /// The condition under which a row of another file is of a visit in the range.
  String isOfVisits() {
    int[] ordinals = visits.ints(VisitField.VISIT);
    return "visit BETWEEN " + ordinals[0] + " AND " + ordinals[count() - 1];
  }

  /// The smallest long cannot be written as a number in SQL.
  private static String literal(long value) {
    return value == Long.MIN_VALUE ? "(-9223372036854775807 - 1)" : Long.toString(value);
  }
}
