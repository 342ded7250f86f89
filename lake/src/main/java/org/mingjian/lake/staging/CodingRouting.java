package org.mingjian.lake.staging;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Row;
import org.mingjian.lake.store.Spill;

/// Gives diagnoses and operations, which name a visit or settlement but no person, to the partition
/// of their person. Used by one thread.
public final class CodingRouting {
  private static final int[][] AS_STAGED = {};
  private static final List<RowTag> CODINGS =
      List.of(RowTag.DIAGNOSIS, RowTag.OPERATION, RowTag.LIST);

  private final List<Stage> stages;
  private final List<Spill> routed;
  private final int partitionBits;
  private final Columns[] rows = new Columns[RowTag.values().length];
  private final Row[] written = new Row[rows.length];

  /// Routes the codings of each stage into the spill file of the same place in `routed`.
  public CodingRouting(List<Stage> stages, List<Spill> routed, int partitionBits) {
    this.stages = List.copyOf(stages);
    this.routed = List.copyOf(routed);
    this.partitionBits = partitionBits;
    for (RowTag tag : RowTag.values()) {
      rows[tag.ordinal()] = tag.newColumns(1);
      written[tag.ordinal()] = tag.newRow();
    }
  }

  /// Knows persons of visits that are not among the rows staged.
  public interface Elsewhere {
    /// The persons by visit key, of those visits that are known.
    Map<Long, Long> persons(Set<Long> visitKeys) throws IOException;
  }

  /// Routes everything; codings without a person go to the first partition, as orphans.
  public void run(Elsewhere elsewhere) throws IOException {
    Set<Long> missing = new HashSet<>();
    forEachCoding((stage, tag, row, person) -> {
      if (person == CodingOwners.NOBODY) {
        missing.add(rows(tag).longs(CodingField.VISIT_KEY)[row]);
      } else {
        route(stage, tag, row, person);
      }
    });
    if (!missing.isEmpty()) {
      Map<Long, Long> persons = elsewhere.persons(missing);
      forEachCoding((stage, tag, row, person) -> {
        if (person == CodingOwners.NOBODY) {
          long visit = rows(tag).longs(CodingField.VISIT_KEY)[row];
          route(stage, tag, row, persons.getOrDefault(visit, CodingOwners.NOBODY));
        }
      });
    }
    for (Spill spill : routed) {
      spill.finish();
    }
  }

  /// Takes one coding of a stage, and its person.
  private interface CodingTaker {
    void take(int stage, RowTag tag, int row, long person) throws IOException;
  }

  private void forEachCoding(CodingTaker taker) throws IOException {
    for (int partition = 0; partition < 1 << partitionBits; partition++) {
      Arrays.stream(rows).forEach(Columns::reset);
      int[][] ends = new int[stages.size()][CODINGS.size()];
      for (int stage = 0; stage < ends.length; stage++) {
        read(stages.get(stage).byVisit().read(partition));
        for (int i = 0; i < CODINGS.size(); i++) {
          ends[stage][i] = rows(CODINGS.get(i)).count();
        }
      }
      CodingOwners owners = new CodingOwners(rows(RowTag.KEY).count());
      owners.addAll(rows(RowTag.KEY));
      for (int i = 0; i < CODINGS.size(); i++) {
        forEachRow(CODINGS.get(i), column(ends, i), owners, taker);
      }
    }
  }

  private static int[] column(int[][] ends, int i) {
    int[] result = new int[ends.length];
    for (int stage = 0; stage < ends.length; stage++) {
      result[stage] = ends[stage][i];
    }
    return result;
  }

  private void forEachRow(RowTag tag, int[] ends, CodingOwners owners, CodingTaker taker)
      throws IOException {
    long[] settlement = rows(tag).longs(CodingField.SETTLEMENT_KEY);
    long[] visit = rows(tag).longs(CodingField.VISIT_KEY);
    int row = 0;
    for (int stage = 0; stage < ends.length; stage++) {
      for (; row < ends[stage]; row++) {
        taker.take(stage, tag, row, owners.find(settlement[row], visit[row]));
      }
    }
  }

  private void read(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      at = Row.decode(bytes, at + 1, rows(RowTag.of(bytes[at])), AS_STAGED);
    }
  }

  private Columns rows(RowTag tag) {
    return rows[tag.ordinal()];
  }

  private void route(int stage, RowTag tag, int row, long person) throws IOException {
    rows(tag).longs(CodingField.PERSON)[row] = person;
    Row copy = written[tag.ordinal()];
    int length = copy.copy(rows(tag), row).encode();
    int partition = PersonHash.leading(person, partitionBits);
    routed.get(stage).append(partition, copy.bytes(), length);
  }
}
