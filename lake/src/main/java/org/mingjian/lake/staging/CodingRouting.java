package org.mingjian.lake.staging;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final Unmatched unmatched;

  /// Routes the codings of each stage into the spill file of the same place in `routed`.
  public CodingRouting(
      List<Stage> stages, List<Spill> routed, int partitionBits, Unmatched unmatched) {
    this.stages = List.copyOf(stages);
    this.routed = List.copyOf(routed);
    this.partitionBits = partitionBits;
    this.unmatched = unmatched;
  }

  /// Takes the codings whose visit is not in the extract.
  public interface Unmatched {
    /// The person of a visit and settlement key, from elsewhere; empty if there is none.
    Optional<Long> person(long visitKey, long settlementKey);
  }

  /// Routes everything.
  public void run() throws IOException {
    for (int partition = 0; partition < 1 << partitionBits; partition++) {
      route(partition);
    }
    for (Spill spill : routed) {
      spill.finish();
    }
  }

  private void route(int partition) throws IOException {
    Owners owners = new Owners();
    for (int s = 0; s < stages.size(); s++) {
      byte[] bytes = stages.get(s).byVisit().read(partition);
      routeRows(bytes, owners, true, s);
    }
    for (int s = 0; s < stages.size(); s++) {
      byte[] bytes = stages.get(s).byVisit().read(partition);
      routeRows(bytes, owners, false, s);
    }
  }

  private void routeRows(byte[] bytes, Owners owners, boolean keys, int s) throws IOException {
    int at = 0;
    while (at < bytes.length) {
      RowTag tag = RowTag.values()[bytes[at]];
      Columns row = tag.newColumns(1);
      at = Row.decode(bytes, at + 1, row, AS_STAGED);
      if (keys && tag == RowTag.KEY) {
        owners.add(row);
      } else if (!keys && tag != RowTag.KEY) {
        routeCoding(tag, row, owners, s);
      }
    }
  }

  private void routeCoding(RowTag tag, Columns coding, Owners owners, int s) throws IOException {
    long visit = coding.longs(CodingField.VISIT_KEY)[0];
    long settlement = coding.longs(CodingField.SETTLEMENT_KEY)[0];
    Optional<Long> person = owners.find(visit, settlement);
    if (person.isEmpty()) {
      person = unmatched.person(visit, settlement);
    }
    coding.longs(CodingField.PERSON)[0] = person.orElse(NOBODY);
    Row row = tag.newRow();
    row.copy(coding, 0);
    int partition = PersonHash.leading(coding.longs(CodingField.PERSON)[0], partitionBits);
    int length = row.encode();
    routed.get(s).append(partition, row.bytes(), length);
  }

  /// Persons by visit and settlement. A key that two persons have names neither.
  private static final class Owners {
    private final Map<Long, Long> byVisit = new HashMap<>();
    private final Map<Long, Long> bySettlement = new HashMap<>();

    void add(Columns key) {
      long person = key.longs(KeyField.PERSON)[0];
      put(byVisit, key.longs(KeyField.VISIT_KEY)[0], person);
      put(bySettlement, key.longs(KeyField.SETTLEMENT_KEY)[0], person);
    }

    Optional<Long> find(long visit, long settlement) {
      long settled = bySettlement.getOrDefault(settlement, NOBODY);
      long person = settled == NOBODY ? byVisit.getOrDefault(visit, NOBODY) : settled;
      return person == NOBODY ? Optional.empty() : Optional.of(person);
    }

    private static void put(Map<Long, Long> owners, long key, long person) {
      if (key != 0) {
        owners.merge(key, person, (a, b) -> a.equals(b) ? a : NOBODY);
      }
    }
  }
}
