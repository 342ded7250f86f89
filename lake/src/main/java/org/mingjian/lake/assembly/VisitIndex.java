package org.mingjian.lake.assembly;

import java.util.Arrays;
import org.mingjian.lake.staging.KeyHash;
import org.mingjian.lake.store.LongTable;

/// The visits of a partition by person, `mdtrt_id` and institution. Visits of one person with one
/// `mdtrt_id` at several institutions are told apart; a row that does not name the institution
/// belongs to the only one there is.
final class VisitIndex {
  private final LongTable heads;
  private long[] persons = new long[1024];
  private long[] keys = new long[1024];
  private int[] institutions = new int[1024];
  private int[] next = new int[1024];
  private int count;

  VisitIndex(int expected) {
    heads = LongTable.sized(expected);
  }

  int count() {
    return count;
  }

  int institution(int visit) {
    return institutions[visit];
  }

  long person(int visit) {
    return persons[visit];
  }

  long key(int visit) {
    return keys[visit];
  }

  /// The visit with exactly this institution, made if absent.
  int findOrAdd(long person, long key, int institution) {
    int head = head(person, key);
    for (int visit = head; visit >= 0; visit = next[visit]) {
      if (institutions[visit] == institution) {
        return visit;
      }
    }
    return add(person, key, institution);
  }

  /// The visit a row belongs to, -1 if there is none or it cannot be told which.
  int find(long person, long key, int institution) {
    int head = head(person, key);
    if (head < 0 || (next[head] < 0 && fits(head, institution))) {
      return head;
    }
    for (int visit = head; visit >= 0; visit = next[visit]) {
      if (institutions[visit] == institution) {
        return visit;
      }
    }
    return -1;
  }

  private boolean fits(int visit, int institution) {
    return institution == 0 || institutions[visit] == 0 || institutions[visit] == institution;
  }

  private int head(long person, long key) {
    return heads.get(KeyHash.both(person, key));
  }

  private int add(long person, long key, int institution) {
    if (count == persons.length) {
      grow();
    }
    int visit = count++;
    persons[visit] = person;
    keys[visit] = key;
    institutions[visit] = institution;
    next[visit] = -1;
    int head = heads.putIfAbsent(KeyHash.both(person, key), visit);
    if (head >= 0) {
      next[visit] = next[head];
      next[head] = visit;
    }
    return visit;
  }

  private void grow() {
    int capacity = count * 2;
    persons = Arrays.copyOf(persons, capacity);
    keys = Arrays.copyOf(keys, capacity);
    institutions = Arrays.copyOf(institutions, capacity);
    next = Arrays.copyOf(next, capacity);
  }
}
