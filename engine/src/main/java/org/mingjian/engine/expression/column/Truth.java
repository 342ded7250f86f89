package org.mingjian.engine.expression.column;

import org.mingjian.finding.UndeterminedReason;

/// Truth of three values as a byte: [#FALSE], [#TRUE], or from [#UNDETERMINED] on the reason.
public final class Truth {
  /// It does not hold.
  public static final byte FALSE = 0;

  /// It holds.
  public static final byte TRUE = 1;

  /// The first of the values that stand for a reason.
  public static final byte UNDETERMINED = 2;

  private static final UndeterminedReason[] REASONS = UndeterminedReason.values();

  private Truth() {}

  /// The value that stands for a reason.
  public static byte of(UndeterminedReason reason) {
    return (byte) (reason.ordinal() + UNDETERMINED);
  }

  /// The reason a value stands for.
  public static UndeterminedReason reason(byte truth) {
    return REASONS[truth - UNDETERMINED];
  }

  static byte of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
