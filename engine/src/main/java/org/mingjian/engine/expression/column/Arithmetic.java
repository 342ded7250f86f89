package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// Exact sums, differences and products. A number beyond what a long holds is absent.
public record Arithmetic(Sign sign, NumberColumn left, NumberColumn right, int slot, int scale)
    implements NumberColumn {
  private static final byte TOO_LARGE = Numbers.code(UndeterminedReason.NUMBER_TOO_LARGE);

  /// What is computed.
  public enum Sign {
    /// left + right
    PLUS,
    /// left - right
    MINUS,
    /// left * right
    TIMES
  }

  /// The computation at the scale it needs.
  public static Arithmetic of(Sign sign, NumberColumn left, NumberColumn right, Slots slots) {
    int scale =
        sign == Sign.TIMES ? left.scale() + right.scale() : Math.max(left.scale(), right.scale());
    return new Arithmetic(sign, left, right, slots.next(), scale);
  }

  @Override
  public void read(Run run, Rows rows, Numbers out) {
    Numbers other = run.numbers(slot);
    left.read(run, rows, out);
    right.read(run, rows, other);
    boolean times = sign == Sign.TIMES;
    long up = times ? 1 : Decimals.unit(scale - left.scale());
    long otherUp = times ? 1 : Decimals.unit(scale - right.scale());
    for (int i = 0; i < rows.size(); i++) {
      if (out.absent[i] != 0) {
        continue;
      }
      if (other.absent[i] != 0) {
        out.absent[i] = other.absent[i];
      } else if (!fits(out.value[i], up) || !fits(other.value[i], otherUp)) {
        out.absent[i] = TOO_LARGE;
      } else {
        compute(out, i, out.value[i] * up, other.value[i] * otherUp);
      }
    }
  }

  private void compute(Numbers out, int i, long a, long b) {
    long result =
        switch (sign) {
          case PLUS -> a + b;
          case MINUS -> a - b;
          case TIMES -> a * b;
        };
    boolean exact =
        switch (sign) {
          case PLUS -> ((a ^ result) & (b ^ result)) >= 0;
          case MINUS -> ((a ^ b) & (a ^ result)) >= 0;
          case TIMES -> fits(a, b);
        };
    out.value[i] = result;
    out.absent[i] = exact ? 0 : TOO_LARGE;
  }

  /// Whether a product is a long.
  static boolean fits(long a, long b) {
    return Math.multiplyHigh(a, b) == (a * b) >> (Long.SIZE - 1);
  }
}
