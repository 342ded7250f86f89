package org.mingjian.lake.staging;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
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
  private static final Long NOBODY = Long.MIN_VALUE;

  private final List<Stage> stages;
  private final List<Spill> routed;
  private final int partitionBits;
  private final Map<RowTag, Columns> read = new EnumMap<>(RowTag.class);
  private final Map<RowTag, Row> written = new EnumMap<>(RowTag.class);
  private Map<Long, Long> personsElsewhere = Map.of();

  /// Routes the codings of each stage into the spill file of the same place in `routed`.
  public CodingRouting(List<Stage> stages, List<Spill> routed, int partitionBits) {
    this.stages = List.copyOf(stages);
    this.routed = List.copyOf(routed);
    this.partitionBits = partitionBits;
    for (RowTag tag : RowTag.values()) {
      read.put(tag, tag.newColumns(1));
      written.put(tag, tag.newRow());
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
    forEachCoding((stage, tag, coding, owners) -> {
      if (owners.find(coding).equals(NOBODY)) {
        missing.add(coding.longs(CodingField.VISIT_KEY)[0]);
      }
    });
    personsElsewhere = missing.isEmpty() ? Map.of() : elsewhere.persons(missing);
    forEachCoding(this::route);
    for (Spill spill : routed) {
      spill.finish();
    }
  }

  /// Takes one coding of a stage.
  private interface CodingTaker {
    void take(int stage, RowTag tag, Columns coding, Owners owners) throws IOException;
  }

  private void forEachCoding(CodingTaker taker) throws IOException {
    for (int partition = 0; partition < 1 << partitionBits; partition++) {
      Owners owners = new Owners();
      for (Stage stage : stages) {
        readOwners(stage.byVisit().read(partition), owners);
      }
      for (int s = 0; s < stages.size(); s++) {
        byte[] bytes = stages.get(s).byVisit().read(partition);
        int at = 0;
        while (at < bytes.length) {
          RowTag tag = RowTag.of(bytes[at]);
          Columns row = columns(tag);
          at = Row.decode(bytes, at + 1, row, AS_STAGED);
          if (tag != RowTag.KEY) {
            taker.take(s, tag, row, owners);
          }
        }
      }
    }
  }

  private void readOwners(byte[] bytes, Owners owners) {
    int at = 0;
    while (at < bytes.length) {
      RowTag tag = RowTag.of(bytes[at]);
      Columns row = columns(tag);
      at = Row.decode(bytes, at + 1, row, AS_STAGED);
      if (tag == RowTag.KEY) {
        owners.add(row);
      }
    }
  }

  private Columns columns(RowTag tag) {
    Columns row = read.getOrDefault(tag, tag.newColumns(1));
    row.reset();
    return row;
  }

  private void route(int stage, RowTag tag, Columns coding, Owners owners) throws IOException {
    long visit = coding.longs(CodingField.VISIT_KEY)[0];
    Long person = owners.find(coding);
    if (person.equals(NOBODY)) {
      person = personsElsewhere.getOrDefault(visit, NOBODY);
    }
    coding.longs(CodingField.PERSON)[0] = person;
    Row row = written.getOrDefault(tag, tag.newRow());
    int length = row.copy(coding, 0).encode();
    int partition = PersonHash.leading(person, partitionBits);
    routed.get(stage).append(partition, row.bytes(), length);
  }

  /// Persons by visit and settlement. A key that two persons have names neither.
  private static final class Owners {
    private final Map<Long, Long> byVisit = new HashMap<>();
    private final Map<Long, Long> bySettlement = new HashMap<>();

    void add(Columns key) {
      Long person = key.longs(KeyField.PERSON)[0];
      put(byVisit, key.longs(KeyField.VISIT_KEY)[0], person);
      put(bySettlement, key.longs(KeyField.SETTLEMENT_KEY)[0], person);
    }

    /// The person of a coding, by its settlement, else by its visit; [#NOBODY] without one.
    Long find(Columns coding) {
      Long settled = bySettlement.getOrDefault(coding.longs(CodingField.SETTLEMENT_KEY)[0], NOBODY);
      boolean known = !settled.equals(NOBODY);
      return known ? settled : byVisit.getOrDefault(coding.longs(CodingField.VISIT_KEY)[0], NOBODY);
    }

    private static void put(Map<Long, Long> owners, long key, Long person) {
      if (key != 0) {
        owners.merge(key, person, (a, b) -> a.equals(b) ? a : NOBODY);
      }
    }
  }
}
