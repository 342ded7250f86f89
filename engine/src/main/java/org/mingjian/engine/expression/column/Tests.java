package org.mingjian.engine.expression.column;

import org.mingjian.claims.VisitColumns;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;

/// Conditions that are neither comparisons nor made of others.
public final class Tests {
  private Tests() {}

  /// Whether two texts of one domain are the same.
  public record SameText(TextColumn left, TextColumn right, int slot, int rightSlot)
      implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      int[] mine = run.ints(slot);
      int[] other = run.ints(rightSlot);
      left.ids().read(run, rows, mine);
      right.ids().read(run, rows, other);
      for (int i = 0; i < rows.size(); i++) {
        if (left.domain().isAbsent(run.view.codes, mine[i])) {
          out[i] = Truth.of(left.absence());
        } else if (right.domain().isAbsent(run.view.codes, other[i])) {
          out[i] = Truth.of(right.absence());
        } else {
          out[i] = Truth.of(mine[i] == other[i]);
        }
      }
    }
  }

  /// Whether a number is there.
  public record NumberGiven(NumberColumn column, int slot) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      Numbers numbers = run.numbers(slot);
      column.read(run, rows, numbers);
      for (int i = 0; i < rows.size(); i++) {
        out[i] = Truth.of(numbers.isGiven(i));
      }
    }
  }

  /// Whether a text is there.
  public record TextGiven(TextColumn column, int slot) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      int[] ids = run.ints(slot);
      column.ids().read(run, rows, ids);
      for (int i = 0; i < rows.size(); i++) {
        out[i] = Truth.of(!column.domain().isAbsent(run.view.codes, ids[i]));
      }
    }
  }

  /// Whether a point of a table names the line's item and is in force.
  public record InTable(int table, int slot) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      java.util.BitSet lines = run.linesOf(slot, table);
      for (int i = 0; i < rows.size(); i++) {
        out[i] = Truth.of(lines.get(rows.line[i]));
      }
    }
  }

  /// Whether a diagnosis of the visit begins with one of some prefixes.
  public record Diagnosed(int[] prefixes) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      int last = Rows.NONE;
      byte answer = Truth.FALSE;
      for (int i = 0; i < rows.size(); i++) {
        if (rows.visit[i] != last) {
          last = rows.visit[i];
          answer = ask(run.view, last);
        }
        out[i] = answer;
      }
    }

    private byte ask(View view, int visit) {
      int from = view.visits.firstDiagnosis[visit];
      int to = view.visits.firstDiagnosis[visit + 1];
      if (from == to) {
        boolean tcm = (view.visits.flags[visit] & VisitColumns.TCM_DIAGNOSES_ONLY) != 0;
        return Truth.of(
            tcm ? UndeterminedReason.TCM_DIAGNOSES_ONLY : UndeterminedReason.NO_DIAGNOSIS);
      }
      return any(view.batch.diagnoses, from, to, view.codes.diagnoses, prefixes);
    }
  }

  /// Whether an operation of the visit begins with one of some prefixes.
  public record Operated(int[] prefixes) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      int[] first = run.view.visits.firstOperation;
      for (int i = 0; i < rows.size(); i++) {
        int visit = rows.visit[i];
        out[i] =
            any(
                run.view.batch.operations,
                first[visit],
                first[visit + 1],
                run.view.codes.operations,
                prefixes);
      }
    }
  }

  private static byte any(int[] codes, int from, int to, CodePrefixes.Bound bound, int[] prefixes) {
    for (int i = from; i < to; i++) {
      if (bound.begins(codes[i], prefixes)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }
}
