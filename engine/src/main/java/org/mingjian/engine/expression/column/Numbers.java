package org.mingjian.engine.expression.column;

import java.util.Arrays;
import org.mingjian.finding.UndeterminedReason;

/// Scaled numbers of a block of rows, each there or absent for a reason.
public final class Numbers {
  final long[] value;

  // 0 where the number is there, else the reason's ordinal and 1.
  final byte[] absent;

  /// Room for some rows.
  public Numbers(int capacity) {
    value = new long[capacity];
    absent = new byte[capacity];
  }

  /// The number of row `i`; without meaning where it is absent.
  public long value(int i) {
    return value[i];
  }

  /// Whether row `i` has its number.
  public boolean isGiven(int i) {
    return absent[i] == 0;
  }

  /// What a comparison with an absent number comes to.
  public byte truth(int i) {
    return (byte) (absent[i] + Truth.UNDETERMINED - 1);
  }

  void allGiven(int size) {
    Arrays.fill(absent, 0, size, (byte) 0);
  }

  static byte code(UndeterminedReason reason) {
    return (byte) (reason.ordinal() + 1);
  }
}
