package org.mingjian.engine.kernel;

import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.values.Decimals;

/// What a [SumLimit] sums: names of the bound and of the value in evidence, and the value's scale.
enum Summed {
  /// Net quantities.
  QUANTITY("max_quantity", "maxQuantity", "cnt", Decimals.QUANTITY_SCALE) {
    @Override
    long[] of(View view) {
      return view.lines.netQuantity;
    }
  },
  /// Net in-scope money.
  MONEY("cap", "cap", "inscp_amt", Decimals.MONEY_SCALE) {
    @Override
    long[] of(View view) {
      return view.lines.netInScope;
    }
  };

  final String column;
  final String parameter;
  final String key;
  private final int scale;

  Summed(String column, String parameter, String key, int scale) {
    this.column = column;
    this.parameter = parameter;
    this.key = key;
    this.scale = scale;
  }

  /// The summed value by line.
  abstract long[] of(View view);

  /// The money of a line's excess: its share of the line's in-scope money, which an excess of money
  /// is already.
  long amount(View view, int line, long excess) {
    return this == MONEY
        ? excess
        : Decimals.proportion(view.lines.netInScope[line], excess, of(view)[line]);
  }

  /// A value as people read it.
  String text(long value) {
    return Decimals.format(value, scale);
  }

  /// A sum beyond its bound.
  Comparison beyond(long sum, long bound) {
    return Comparison.of(Comparison.Operator.GREATER, text(sum), text(bound), "");
  }
}
