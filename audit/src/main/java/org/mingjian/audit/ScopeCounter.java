package org.mingjian.audit;

import org.mingjian.audit.summary.Scope;
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

  void add(PersonBatch batch) {
    persons += batch.personCount;
    visits += batch.visits.count;
    settlements += batch.settlements.count;
    LineColumns lines = batch.lines;
    lineCount += lines.count;
    for (int i = 0; i < lines.count; i++) {
      netFen += lines.netAmount[i];
      inScopeFen += lines.netInScope[i];
      firstSecond = Math.min(firstSecond, lines.time[i]);
      lastSecond = Math.max(lastSecond, lines.time[i]);
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
  }

  Scope scope() {
    return new Scope(
        persons,
        visits,
        settlements,
        lineCount,
        netFen,
        inScopeFen,
        lineCount == 0 ? "" : CivilTime.text(firstSecond, true),
        lineCount == 0 ? "" : CivilTime.text(lastSecond, true));
  }
}
