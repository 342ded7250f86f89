package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.lake.staging.PersonHash;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.RowOrder;

/// Cuts the persons of a lake into ranges of about as many lines each.
final class BatchPlan {
  private static final List<Field> FIELDS = List.of(VisitField.PERSON, VisitField.LINES);

  private final Path lake;
  private final Manifest manifest;
  private final int batchLines;
  private final Database database;

  BatchPlan(Path lake, Manifest manifest, int batchLines, Database database) {
    this.lake = lake;
    this.manifest = manifest;
    this.batchLines = batchLines;
    this.database = database;
  }

  /// The ranges; together they hold every person once.
  List<PersonRange> ranges() {
    Map<Integer, List<Manifest.Part>> buckets = new TreeMap<>();
    for (Manifest.Part part : manifest.parts()) {
      buckets.computeIfAbsent(part.bucket(), bucket -> new ArrayList<>()).add(part);
    }
    List<PersonRange> ranges = new ArrayList<>();
    buckets.forEach((bucket, parts) -> cut(bucket, parts, ranges));
    return ranges;
  }

  private void cut(int bucket, List<Manifest.Part> parts, List<PersonRange> ranges) {
    long first = PersonHash.first(bucket, manifest.bucketBits());
    long last = PersonHash.last(bucket, manifest.bucketBits());
    long lines = parts.stream().mapToLong(part -> part.rows().lines()).sum();
    if (lines <= batchLines && batchLines > 1) {
      ranges.add(new PersonRange(first, last));
      return;
    }
    Columns visits = visitsByPerson(parts);
    int[] order = RowOrder.identity(visits.count());
    long[] person = visits.longs(VisitField.PERSON);
    new RowOrder().sort(order, 0, order.length, (a, b) -> Long.compare(person[a], person[b]));
    long from = first;
    long filled = 0;
    int at = 0;
    while (at < order.length) {
      long next = person[order[at]];
      long some = 0;
      for (; at < order.length && person[order[at]] == next; at++) {
        some += Math.max(1, visits.ints(VisitField.LINES)[order[at]]);
      }
      if (filled > 0 && filled + some > batchLines) {
        ranges.add(new PersonRange(from, next - 1));
        from = next;
        filled = 0;
      }
      filled += some;
    }
    ranges.add(new PersonRange(from, last));
  }

  private Columns visitsByPerson(List<Manifest.Part> parts) {
    Columns visits = new Columns(VisitField.values(), 1024);
    for (Manifest.Part part : parts) {
      String file = Database.literal(lake.resolve(part.file("visits")));
      database.read(
          "SELECT " + ChunkColumns.selectList(FIELDS) + " FROM read_parquet(" + file + ")",
          new ChunkColumns(FIELDS, visits)::read);
    }
    return visits;
  }
}
