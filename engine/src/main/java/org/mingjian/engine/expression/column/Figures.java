package org.mingjian.engine.expression.column;

/// Figures of a window, by row or by visit. Where one is doubtful it is a lower bound, and the
/// doubt is the reason's ordinal and 1.
final class Figures {
  final long[] value;
  final byte[] doubt;

  Figures(int size) {
    value = new long[size];
    doubt = new byte[size];
  }
}
