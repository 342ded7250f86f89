package org.mingjian.library.workbook;

/// Watches the bytes of XML go by for what no workbook needs: document types and entities, other
/// encodings than UTF-8, and cell references beyond the last column a sheet can have.
final class MarkupScan {
  private static final int MOST_LETTERS = 3;

  private String what = "";
  private long seen;
  private boolean afterOpen;
  private byte previous;
  private int reference;

  /// Looks at the next bytes.
  void take(byte[] bytes, int length) {
    for (int i = 0; i < length && what.isEmpty(); i++) {
      take(bytes[i]);
      seen++;
    }
  }

  boolean isHostile() {
    return !what.isEmpty();
  }

  String what() {
    return what;
  }

  private void take(byte b) {
    if (seen < 2 && (b == (byte) 0xFE || b == (byte) 0xFF || b == 0)) {
      what = "UTF-16";
    }
    // `<!` opens DOCTYPE, ENTITY, CDATA and comments; only CDATA and comments go on with [ or -.
    if (afterOpen && b != '[' && b != '-') {
      what = "DOCTYPE";
    }
    afterOpen = previous == '<' && b == '!';
    followReference(b);
    previous = b;
  }

  /// Counts the letters after ` r="`.
  private void followReference(byte b) {
    reference = next(reference, b);
    if (reference > 4 + MOST_LETTERS) {
      what = "单元格位置越界";
    }
  }

  private static int next(int state, byte b) {
    return switch (state) {
      case 1 -> b == 'r' ? 2 : start(b);
      case 2 -> b == '=' ? 3 : start(b);
      case 3 -> b == '"' ? 4 : start(b);
      default -> state >= 4 && b >= 'A' && b <= 'Z' ? state + 1 : start(b);
    };
  }

  private static int start(byte b) {
    return b == ' ' ? 1 : 0;
  }
}
