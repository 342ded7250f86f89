package org.mingjian.lake.staging;

import java.util.Arrays;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.LongTable;

/// Persons by visit and settlement. A key that two persons have names neither. Used by one thread.
final class CodingOwners {
  /// Nobody's hash.
  static final long NOBODY = Long.MIN_VALUE;

  private final LongTable byVisit;
  private final LongTable bySettlement;
  private long[] persons;
  private int count;

  /// Nobody, with room for `expected` keys.
  CodingOwners(int expected) {
    byVisit = LongTable.sized(expected);
    bySettlement = LongTable.sized(expected);
    persons = new long[Math.max(expected, 16)];
  }

  /// Notes the persons of rows of [KeyField]s.
  void addAll(Columns keys) {
    long[] person = keys.longs(KeyField.PERSON);
    long[] visit = keys.longs(KeyField.VISIT_KEY);
    long[] settlement = keys.longs(KeyField.SETTLEMENT_KEY);
    for (int row = 0; row < keys.count(); row++) {
      put(byVisit, visit[row], person[row]);
      put(bySettlement, settlement[row], person[row]);
    }
  }

  /// The person of a coding, by its settlement, else by its visit; [#NOBODY] without one.
  long find(long settlementKey, long visitKey) {
    int settled = bySettlement.get(settlementKey);
    if (settled >= 0 && persons[settled] != NOBODY) {
      return persons[settled];
    }
    int visited = byVisit.get(visitKey);
    return visited < 0 ? NOBODY : persons[visited];
  }

  private void put(LongTable owners, long key, long person) {
    if (key == 0) {
      return;
    }
    int known = owners.putIfAbsent(key, count);
    if (known >= 0) {
      persons[known] = persons[known] == person ? person : NOBODY;
      return;
    }
    if (count == persons.length) {
      persons = Arrays.copyOf(persons, count * 2);
    }
    persons[count++] = person;
  }
}
