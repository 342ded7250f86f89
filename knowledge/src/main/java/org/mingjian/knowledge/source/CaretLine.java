package org.mingjian.knowledge.source;

/// A line of source with a caret under one of its characters. Wide characters are padded with the
/// ideographic space, so the caret stands right whatever width the font gives them.
final class CaretLine {
  private static final int WIDE_FROM = 0x1100;
  private static final char IDEOGRAPHIC_SPACE = '\u3000';

  private CaretLine() {}

  /// The line and, below it, the caret under the code point at `column` (from 0).
  static String under(String line, int column) {
    int[] points = line.codePoints().toArray();
    StringBuilder pad = new StringBuilder();
    for (int i = 0; i < Math.min(column, points.length); i++) {
      pad.append(padding(points[i]));
    }
    boolean wide = column < points.length && isWide(points[column]);
    return line + "\n" + pad + (wide ? '＾' : '^');
  }

  private static char padding(int point) {
    if (point == '\t') {
      return '\t';
    }
    return isWide(point) ? IDEOGRAPHIC_SPACE : ' ';
  }

  /// East Asian Wide and Fullwidth as far as people write them here: Hangul, CJK, full-width forms.
  private static boolean isWide(int point) {
    return point >= WIDE_FROM
        && (point <= 0x115F
            || (point >= 0x2E80 && point <= 0xA4CF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xF900 && point <= 0xFAFF)
            || (point >= 0xFE30 && point <= 0xFE6F)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0xFFE0 && point <= 0xFFE6)
            || (point >= 0x20000 && point <= 0x3FFFD));
  }
}
