package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;

/// The figure of a window as a number.
///
/// @param lowerBound whether a doubtful figure may stand as what is certain of it; else it is
///   absent
public record WindowNumber(int slot, Window window, boolean lowerBound) implements NumberColumn {
  @Override
  public int scale() {
    return window.scale();
  }

  @Override
  public void read(Run run, Rows rows, Numbers out) {
    Figures figures = run.figures(slot, window);
    int[] index = window.isByVisit() ? rows.visit : rows.id;
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = figures.value[index[i]];
      out.absent[i] = lowerBound ? 0 : figures.doubt[index[i]];
    }
  }

  /// A comparison of a figure with rows of which it is not known whether they count: undetermined,
  /// unless more rows would change nothing.
  ///
  /// @param number the window's figure, lower bounds included
  /// @param compared the comparison of that figure
  /// @param settled whether the comparison stays as it is whatever is added
  /// @param fromData whether days before the data count as days without rows
  public record Settled(
      WindowNumber number, TruthColumn compared, TruthColumn settled, int slot, boolean fromData)
      implements TruthColumn {
    private static final byte HISTORY = Numbers.code(UndeterminedReason.HISTORY_TOO_SHORT);

    @Override
    public void read(Run run, Rows rows, byte[] out) {
      compared.read(run, rows, out);
      byte[] stays = run.truths(slot);
      settled.read(run, rows, stays);
      Figures figures = run.figures(number.slot, number.window);
      int[] index = number.window.isByVisit() ? rows.visit : rows.id;
      for (int i = 0; i < rows.size(); i++) {
        byte doubt = figures.doubt[index[i]];
        boolean open = doubt != 0 && !(fromData && doubt == HISTORY);
        if (open && stays[i] == Truth.FALSE) {
          out[i] = (byte) (doubt + Truth.UNDETERMINED - 1);
        }
      }
    }
  }
}
