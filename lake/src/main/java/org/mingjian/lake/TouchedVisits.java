package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.lake.assembly.Partition;
import org.mingjian.lake.staging.CodingField;
import org.mingjian.lake.staging.LineField;
import org.mingjian.lake.staging.RecordField;
import org.mingjian.lake.staging.RowTag;
import org.mingjian.lake.staging.SettlementField;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.ChunkColumns;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;

/// Fetches the visits that lie in the lake already and to which a partition adds something, so that
/// they are put together anew; the lake's copies become void.
final class TouchedVisits {
  private static final List<Field> VISIT_FIELDS =
      List.of(
          VisitField.PERSON,
          VisitField.VISIT_KEY,
          VisitField.VISIT,
          VisitField.VISIT_ID,
          VisitField.PERSON_NUMBER);

  private final Path lake;
  private final Database database;
  private final boolean replacing;

  /// Of the lake at `lake`; when `replacing`, the visits become void without being fetched.
  TouchedVisits(Path lake, Database database, boolean replacing) {
    this.lake = lake;
    this.database = database;
    this.replacing = replacing;
  }

  /// Adds the rows of touched visits of the lake to `partition`, whose persons are `range`; returns
  /// which visits of which parts became void.
  List<Manifest.Voided> fetch(Manifest manifest, PersonRange range, Partition partition) {
    List<Manifest.Voided> voided = new ArrayList<>();
    if (manifest.parts().stream().noneMatch(range::meets)) {
      return voided;
    }
    Partition.Keys keys = partition.keys();
    for (Manifest.Part part : manifest.parts()) {
      if (range.meets(part)) {
        List<Integer> touched = fetch(manifest, part, keys, partition);
        if (!touched.isEmpty()) {
          voided.add(new Manifest.Voided(part.path(), touched));
        }
      }
    }
    return voided;
  }

  private List<Integer> fetch(
      Manifest manifest, Manifest.Part part, Partition.Keys keys, Partition partition) {
    PartSlice slice = new PartSlice(lake, part, PersonRange.ALL, manifest.voidIn(part));
    new SliceQueries(database).readVisits(List.of(slice), VISIT_FIELDS);
    Columns visits = slice.visits;
    List<Integer> touched = new ArrayList<>();
    int[] rowOf = new int[part.rows().visits()];
    for (int row = 0; row < slice.count(); row++) {
      long person = visits.longs(VisitField.PERSON)[row];
      if (keys.has(person, visits.longs(VisitField.VISIT_KEY)[row])) {
        int ordinal = visits.ints(VisitField.VISIT)[row];
        touched.add(ordinal);
        rowOf[ordinal] = row;
      }
    }
    if (!touched.isEmpty() && !replacing) {
      Fetch fetch = new Fetch(part, touched, rowOf, visits);
      RowTag.ALL_STORED.forEach(tag -> fetch.rows(tag, partition.table(tag)));
    }
    return touched;
  }

  /// Fetching from one part.
  private final class Fetch {
    private final Manifest.Part part;
    private final String ordinals;
    private final int[] rowOf;
    private final Columns visits;

    Fetch(Manifest.Part part, List<Integer> touched, int[] rowOf, Columns visits) {
      this.part = part;
      ordinals = touched.stream().map(String::valueOf).collect(Collectors.joining(", "));
      this.rowOf = rowOf;
      this.visits = visits;
    }

    void rows(RowTag tag, Columns into) {
      if (part.rows().of(tag) == 0) {
        return;
      }
      List<Field> stored = into.fields().stream().filter(f -> f.kept().isStored()).toList();
      int first = into.count();
      String added = tag == RowTag.DIAGNOSIS ? " AND flags & " + CodingField.ADDED + " = 0" : "";
      database.read(
          "SELECT "
              + ChunkColumns.selectList(stored)
              + " FROM read_parquet("
              + Database.literal(lake.resolve(part.file(tag.stored())))
              + ") WHERE visit IN ("
              + ordinals
              + ")"
              + added,
          new ChunkColumns(stored, into)::read);
      for (int row = first; row < into.count(); row++) {
        complete(tag, into, row);
      }
    }

    /// Fills in what staging has and the lake keeps with the visit only.
    private void complete(RowTag tag, Columns into, int row) {
      OfVisit fields = OfVisit.of(tag);
      int visit = rowOf[into.ints(fields.ordinal)[row]];
      into.longs(fields.person)[row] = visits.longs(VisitField.PERSON)[visit];
      into.longs(fields.key)[row] = visits.longs(VisitField.VISIT_KEY)[visit];
      if (tag == RowTag.SETTLEMENT) {
        into.texts(SettlementField.VISIT_ID)[row] = visits.texts(VisitField.VISIT_ID)[visit];
        into.texts(SettlementField.PERSON_NUMBER)[row] =
            visits.texts(VisitField.PERSON_NUMBER)[visit];
      } else if (tag == RowTag.RECORD) {
        into.texts(RecordField.VISIT_ID)[row] = visits.texts(VisitField.VISIT_ID)[visit];
        into.texts(RecordField.PERSON_NUMBER)[row] = visits.texts(VisitField.PERSON_NUMBER)[visit];
      }
    }
  }

  /// The columns by which the rows of a table refer to their visit.
  private record OfVisit(Field ordinal, Field person, Field key) {
    static OfVisit of(RowTag tag) {
      return switch (tag) {
        case LINE -> new OfVisit(LineField.VISIT, LineField.PERSON, LineField.VISIT_KEY);
        case SETTLEMENT ->
            new OfVisit(SettlementField.VISIT, SettlementField.PERSON, SettlementField.VISIT_KEY);
        case RECORD -> new OfVisit(RecordField.VISIT, RecordField.PERSON, RecordField.VISIT_KEY);
        case DIAGNOSIS, OPERATION, LIST ->
            new OfVisit(CodingField.VISIT, CodingField.PERSON, CodingField.VISIT_KEY);
        case KEY, PERSON -> throw new IllegalArgumentException("keys are not stored");
      };
    }
  }
}
