package org.mingjian.engine.expression.column;

/// A set of live visits for which a condition holds.
///
/// @param condition what holds for them
/// @param slot where a run keeps them
public record VisitSet(TruthColumn condition, int slot) {
  Members collect(Run run) {
    Members found = new Members();
    Rows block = run.block();
    byte[] truth = run.truths();
    for (int visit = 0; visit < run.view.visits.count; visit++) {
      if (run.view.isLive(visit)) {
        block.add(Rows.NONE, Rows.NONE, visit, Rows.NONE);
        flush(run, block, truth, found, block.isFull());
      }
    }
    flush(run, block, truth, found, block.size() > 0);
    return found;
  }

  private void flush(Run run, Rows block, byte[] truth, Members found, boolean now) {
    if (now) {
      condition.read(run, block, truth);
      for (int i = 0; i < block.size(); i++) {
        if (truth[i] != Truth.FALSE) {
          found.add(Rows.NONE, block.visit[i], Rows.NONE, truth[i]);
        }
      }
      block.clear();
    }
  }
}
