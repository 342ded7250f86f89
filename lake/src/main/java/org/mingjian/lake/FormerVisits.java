package org.mingjian.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.lake.staging.KeyHash;
import org.mingjian.lake.staging.PersonHash;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.LongTable;

/// Visits that are void whatever is imported: those of somebody known by another name since, or
/// that never were. Used by one thread.
public final class FormerVisits {
  private static final List<Field> FIELDS =
      List.of(VisitField.PERSON, VisitField.VISIT_KEY, VisitField.VISIT);

  private final PersonHash hashes = new PersonHash();
  private final LongTable keys = new LongTable();

  /// None.
  public FormerVisits() {}

  /// Adds a visit.
  ///
  /// @param person as the lake was told the person's number
  /// @param visit `mdtrt_id`
  public void add(String person, String visit) {
    keys.putIfAbsent(KeyHash.both(hashes.of(person), KeyHash.of(visit)), 1);
  }

  /// Those among the visits of a lake that are not void yet.
  List<Manifest.Voided> in(Path lake, Manifest manifest, Database database) {
    List<Manifest.Voided> voided = new ArrayList<>();
    if (keys.size() == 0) {
      return voided;
    }
    for (Manifest.Part part : manifest.parts()) {
      PartSlice slice = new PartSlice(lake, part, PersonRange.ALL, manifest.voidIn(part));
      new SliceQueries(database).readVisits(List.of(slice), FIELDS);
      List<Integer> found = found(slice.visits);
      if (!found.isEmpty()) {
        voided.add(new Manifest.Voided(part.path(), found));
      }
    }
    return voided;
  }

  private List<Integer> found(Columns visits) {
    List<Integer> found = new ArrayList<>();
    for (int row = 0; row < visits.count(); row++) {
      long person = visits.longs(VisitField.PERSON)[row];
      if (keys.get(KeyHash.both(person, visits.longs(VisitField.VISIT_KEY)[row])) >= 0) {
        found.add(visits.ints(VisitField.VISIT)[row]);
      }
    }
    return found;
  }
}
