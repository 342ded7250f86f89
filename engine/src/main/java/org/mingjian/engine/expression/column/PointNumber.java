package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;

/// A number column of the points of the rule's first table.
public final class PointNumber implements NumberColumn {
  /// Stands for a blank among the values.
  public static final long BLANK = Long.MIN_VALUE;

  private static final byte NOT_CODED = Numbers.code(UndeterminedReason.LIMIT_NOT_CODED);

  private final int scale;
  private final long[] values;

  /// Takes over the values by row, [#BLANK] where there is none.
  public PointNumber(int scale, long[] values) {
    this.scale = scale;
    this.values = values;
  }

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public void read(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      long value = values[rows.point[i]];
      out.value[i] = value == BLANK ? 0 : value;
      out.absent[i] = value == BLANK ? NOT_CODED : 0;
    }
  }
}
