package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;

/// A number column of the points of the rule's first table.
public final class PointNumber implements NumberColumn {
  private static final byte BLANK = Numbers.code(UndeterminedReason.LIMIT_NOT_CODED);

  private final int scale;
  private final long[] values;
  private final boolean[] given;

  /// Takes over the values by row.
  public PointNumber(int scale, long[] values, boolean[] given) {
    this.scale = scale;
    this.values = values;
    this.given = given;
  }

  @Override
  public int scale() {
    return scale;
  }

  @Override
  public void read(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = values[rows.point[i]];
      out.absent[i] = given[rows.point[i]] ? 0 : BLANK;
    }
  }
}
