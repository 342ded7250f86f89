package org.mingjian.engine.expression.column;

import org.mingjian.claims.LineColumns;
import org.mingjian.engine.frame.RuleGate;

/// A named set of lines: judged lines in the rule's scenes, or lines that stand as facts, for which
/// a condition holds.
///
/// @param condition what holds for them
/// @param facts whether facts count, whoever pays
/// @param slot where a run keeps them
public record LineSet(TruthColumn condition, boolean facts, int slot) {
  Members collect(Run run) {
    Members found = new Members();
    Rows block = run.block();
    byte[] truth = run.truths();
    LineColumns lines = run.view.lines;
    for (int visit = 0; visit < run.view.visits.count; visit++) {
      if (facts || run.gate.ask(run.view, visit) == RuleGate.Answer.YES) {
        int to = run.view.visits.firstLine[visit + 1];
        for (int line = run.view.visits.firstLine[visit]; line < to; line++) {
          if (facts ? lines.isFact(line) : isJudged(lines, line)) {
            block.add(Rows.NONE, line, visit, Rows.NONE);
            flush(run, block, truth, found, block.isFull());
          }
        }
      }
    }
    flush(run, block, truth, found, block.size() > 0);
    return found;
  }

  private static boolean isJudged(LineColumns lines, int line) {
    return lines.isJudged(line) && (lines.flags[line] & LineColumns.SCOPE_UNKNOWN) == 0;
  }

  private void flush(Run run, Rows block, byte[] truth, Members found, boolean now) {
    if (now) {
      condition.read(run, block, truth);
      for (int i = 0; i < block.size(); i++) {
        if (truth[i] != Truth.FALSE) {
          found.add(block.line[i], block.visit[i], block.point[i], truth[i]);
        }
      }
      block.clear();
    }
  }
}
