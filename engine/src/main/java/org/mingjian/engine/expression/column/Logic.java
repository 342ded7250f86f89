package org.mingjian.engine.expression.column;

import java.util.Arrays;

/// Conditions made of conditions, in Kleene's logic: what one side decides alone needs no other.
public final class Logic {
  private Logic() {}

  /// The same for every row.
  public record Always(boolean holds) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      Arrays.fill(out, 0, rows.size(), Truth.of(holds));
    }
  }

  /// left && right, or left || right: the right is asked only of rows the left does not decide.
  ///
  /// @param deciding the truth of one side that decides alone: FALSE for and, TRUE for or
  public record Both(byte deciding, TruthColumn left, TruthColumn right, int rest, int slot)
      implements TruthColumn {
    /// Holds if both hold.
    public static TruthColumn and(TruthColumn left, TruthColumn right, Slots slots) {
      return new Both(Truth.FALSE, left, right, slots.next(), slots.next());
    }

    /// Holds if one holds.
    public static TruthColumn or(TruthColumn left, TruthColumn right, Slots slots) {
      return new Both(Truth.TRUE, left, right, slots.next(), slots.next());
    }

    @Override
    public void read(Run run, Rows rows, byte[] out) {
      left.read(run, rows, out);
      Rows undecided = run.rows(rest);
      for (int i = 0; i < rows.size(); i++) {
        if (out[i] != deciding) {
          undecided.addFrom(rows, i);
        }
      }
      if (undecided.size() == 0) {
        return;
      }
      byte[] more = run.truths(slot);
      right.read(run, undecided, more);
      for (int j = 0; j < undecided.size(); j++) {
        int i = undecided.place[j];
        if (more[j] == deciding || out[i] < Truth.UNDETERMINED) {
          out[i] = more[j];
        }
      }
    }
  }

  /// !inner
  public record Not(TruthColumn inner) implements TruthColumn {
    @Override
    public void read(Run run, Rows rows, byte[] out) {
      inner.read(run, rows, out);
      for (int i = 0; i < rows.size(); i++) {
        if (out[i] < Truth.UNDETERMINED) {
          out[i] = (byte) (Truth.TRUE - out[i]);
        }
      }
    }
  }
}
