package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The texts of one column. Rows of one visit follow each other, so the text of the row before is
/// tried first; codes and names then go to a cache that all columns share.
final class ColumnTexts {
  private static final int LONGEST = 64;

  private final boolean repeats;
  private final TextCache cache;
  private final byte[] lastBytes = new byte[LONGEST];
  private int lastLength;
  private String last = "";

  ColumnTexts(FieldType type, TextCache cache) {
    this.cache = cache;
    repeats = type != FieldType.ID;
  }

  /// The text in `bytes` from `from` to `to`.
  String text(byte[] bytes, int from, int to) {
    if (Arrays.equals(bytes, from, to, lastBytes, 0, lastLength)) {
      return last;
    }
    int length = to - from;
    String text =
        repeats
            ? cache.text(bytes, from, to)
            : new String(bytes, from, length, StandardCharsets.UTF_8);
    if (length <= LONGEST) {
      System.arraycopy(bytes, from, lastBytes, 0, length);
      lastLength = length;
      last = text;
    }
    return text;
  }
}
