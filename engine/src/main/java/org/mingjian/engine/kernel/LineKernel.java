package org.mingjian.engine.kernel;

import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.knowledge.KnowledgeTable;

/// Runs a [LineTest] over the candidates of its table. Of several points on a line, the first that
/// hits counts; a hit wins over undetermined, undetermined over clear.
final class LineKernel implements Kernel {
  private final KnowledgeTable table;
  private final LineTest test;

  LineKernel(KnowledgeTable table, LineTest test) {
    this.table = table;
    this.test = test;
  }

  @Override
  public List<Slot> slots() {
    return List.of(Slot.judged(table));
  }

  @Override
  public Says says() {
    return Says.LINE_BY_LINE;
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    new Run(view, candidates.get(0), test).judge(outcomes);
  }

  /// The candidates of one batch under a test; kernels whose test rests on the batch make their
  /// own.
  record Run(View view, Candidates all, LineTest test) {
    void judge(Outcomes outcomes) {
      for (int from = 0; from < all.size; ) {
        int to = all.endOfLine(from);
        judgeLine(from, to, outcomes);
        from = to;
      }
    }

    private void judgeLine(int from, int to, Outcomes outcomes) {
      int line = all.line[from];
      int answer = LineTest.CLEAR;
      for (int i = from; i < to; i++) {
        int point = all.point[i];
        int own = test.test(view, line, point);
        if (own == LineTest.HIT) {
          outcomes.hit(
              Hit.onLine(
                  view,
                  line,
                  point,
                  test.measure(view, line, point),
                  test.amount(view, line, point)));
          return;
        }
        answer = answer == LineTest.CLEAR ? own : answer;
      }
      if (answer == LineTest.CLEAR) {
        outcomes.clearLine(line);
      } else {
        outcomes.undeterminedLine(line, LineTest.reason(answer));
      }
    }
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    return test.explain(view, hit, texts);
  }
}
