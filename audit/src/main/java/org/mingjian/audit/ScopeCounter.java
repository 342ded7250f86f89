package org.mingjian.audit;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.audit.summary.Scope;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.values.CivilTime;

/// Adds up what was looked at over many batches. Used by one thread.
final class ScopeCounter {
  private long persons;
  private long visits;
  private long settlements;
  private long lineCount;
  private long netFen;
  private long inScopeFen;
  private int firstSecond = Integer.MAX_VALUE;
  private int lastSecond = Integer.MIN_VALUE;

  /// Settlements by the institution's number, one more than there are, so that 0 is never seen.
  private long[] ofInstitution = new long[0];

  void add(PersonBatch batch) {
    persons += batch.personCount;
    visits += batch.visits.count;
    settlements += batch.settlements.count;
    addInstitutions(batch);
    LineColumns lines = batch.lines;
    lineCount += lines.count;
    for (int i = 0; i < lines.count; i++) {
      netFen += lines.netAmount[i];
      inScopeFen += lines.netInScope[i];
      firstSecond = Math.min(firstSecond, lines.time[i]);
      lastSecond = Math.max(lastSecond, lines.time[i]);
    }
  }

  private void addInstitutions(PersonBatch batch) {
    for (int visit = 0; visit < batch.visits.count; visit++) {
      int institution = batch.visits.institution[visit];
      see(institution);
      ofInstitution[institution] = Math.max(1, ofInstitution[institution]);
    }
    for (int settlement = 0; settlement < batch.settlements.count; settlement++) {
      ofInstitution[batch.visits.institution[batch.settlements.visit[settlement]]]++;
    }
  }

  private void see(int institution) {
    if (institution >= ofInstitution.length) {
      ofInstitution =
          Arrays.copyOf(ofInstitution, Math.max(institution + 1, 2 * ofInstitution.length));
    }
  }

  void add(ScopeCounter other) {
    persons += other.persons;
    visits += other.visits;
    settlements += other.settlements;
    lineCount += other.lineCount;
    netFen += other.netFen;
    inScopeFen += other.inScopeFen;
    firstSecond = Math.min(firstSecond, other.firstSecond);
    lastSecond = Math.max(lastSecond, other.lastSecond);
    for (int institution = 0; institution < other.ofInstitution.length; institution++) {
      long theirs = other.ofInstitution[institution];
      if (theirs > 0) {
        see(institution);
        ofInstitution[institution] = Math.max(1, ofInstitution[institution]) + theirs - 1;
      }
    }
  }

  long lines() {
    return lineCount;
  }

  private SortedMap<String, Long> institutions(CodeDictionary codes) {
    SortedMap<String, Long> institutions = new TreeMap<>();
    for (int number = 1; number < ofInstitution.length; number++) {
      if (ofInstitution[number] > 0) {
        institutions.put(codes.code(number), ofInstitution[number] - 1);
      }
    }
    return institutions;
  }

  /// @param codes what the numbers of institutions mean
  Scope scope(CodeDictionary codes) {
    return new Scope(
        persons,
        visits,
        settlements,
        lineCount,
        netFen,
        inScopeFen,
        lineCount == 0 ? "" : CivilTime.text(firstSecond, true),
        lineCount == 0 ? "" : CivilTime.text(lastSecond, true),
        institutions(codes));
  }
}
