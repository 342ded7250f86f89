package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.Decimals;

/// Compares two numbers exactly, whatever their scales.
public record Compare(
    Relation relation, NumberColumn left, NumberColumn right, int slot, int rightSlot)
    implements TruthColumn {
  private static final byte TOO_LARGE = Truth.of(UndeterminedReason.NUMBER_TOO_LARGE);

  /// What is asked; by whether left is less than, equal to or greater than right.
  public enum Relation {
    /// left < right
    LESS(true, false, false),
    /// left <= right
    AT_MOST(true, true, false),
    /// left > right
    GREATER(false, false, true),
    /// left >= right
    AT_LEAST(false, true, true),
    /// left == right
    EQUAL(false, true, false),
    /// left != right
    DIFFERENT(true, false, true);

    private final byte[] truth;

    Relation(boolean less, boolean equal, boolean greater) {
      truth = new byte[] {Truth.of(less), Truth.of(equal), Truth.of(greater)};
    }

    /// The relation with its sides exchanged.
    public Relation turned() {
      return switch (this) {
        case LESS -> GREATER;
        case AT_MOST -> AT_LEAST;
        case GREATER -> LESS;
        case AT_LEAST -> AT_MOST;
        case EQUAL, DIFFERENT -> this;
      };
    }

    /// Whether a greater left side can only make it hold.
    public boolean isForMore() {
      return this == GREATER || this == AT_LEAST;
    }
  }

  /// A comparison.
  public static Compare of(Relation relation, NumberColumn left, NumberColumn right, Slots slots) {
    return new Compare(relation, left, right, slots.next(), slots.next());
  }

  @Override
  public void read(Run run, Rows rows, byte[] out) {
    Numbers mine = run.numbers(slot);
    left.read(run, rows, mine);
    int scale = Math.max(left.scale(), right.scale());
    long up = Decimals.unit(scale - left.scale());
    if (right instanceof NumberColumn.Constant constant) {
      compareAll(mine, rows.size(), up, bound(constant, scale), out);
      return;
    }
    Numbers other = run.numbers(rightSlot);
    right.read(run, rows, other);
    long otherUp = Decimals.unit(scale - right.scale());
    for (int i = 0; i < rows.size(); i++) {
      if (mine.absent[i] != 0) {
        out[i] = mine.truth(i);
      } else if (other.absent[i] != 0) {
        out[i] = other.truth(i);
      } else if (!Arithmetic.fits(mine.value[i], up) || !Arithmetic.fits(other.value[i], otherUp)) {
        out[i] = TOO_LARGE;
      } else {
        out[i] = relation.truth[Long.compare(mine.value[i] * up, other.value[i] * otherUp) + 1];
      }
    }
  }

  /// A constant at a scale; one beyond a long is beyond every number it is held against.
  private static long bound(NumberColumn.Constant constant, int scale) {
    long up = Decimals.unit(scale - constant.scale());
    if (Arithmetic.fits(constant.value(), up)) {
      return constant.value() * up;
    }
    return constant.value() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
  }

  private void compareAll(Numbers mine, int size, long up, long bound, byte[] out) {
    byte[] truth = relation.truth;
    for (int i = 0; i < size; i++) {
      if (mine.absent[i] != 0) {
        out[i] = mine.truth(i);
      } else if (up != 1 && !Arithmetic.fits(mine.value[i], up)) {
        out[i] = TOO_LARGE;
      } else {
        out[i] = truth[Long.compare(mine.value[i] * up, bound) + 1];
      }
    }
  }
}
