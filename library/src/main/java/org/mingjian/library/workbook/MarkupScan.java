package org.mingjian.library.workbook;

/// Watches the bytes of XML go by for what no workbook needs: document types and entities, other
/// encodings than UTF-8, and cell references beyond the last column a sheet can have.
final class MarkupScan {
  private static final int MOST_LETTERS = 3;
  private static final int QUOTED = 4;

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

  /// Counts the letters after ` r="`, in whichever way XML lets that be written. A letter may stand
  /// as an entity, which no column needs.
  private void followReference(byte b) {
    boolean entity = reference >= QUOTED && b == '&';
    reference = next(reference, b);
    if (entity || reference > QUOTED + MOST_LETTERS) {
      what = "单元格位置越界";
    }
  }

  private static int next(int state, byte b) {
    return switch (state) {
      case 1 -> b == 'r' ? 2 : start(b);
      case 2 -> b == '=' ? 3 : isSpace(b) ? 2 : start(b);
      case 3 -> b == '"' || b == '\'' ? QUOTED : isSpace(b) ? 3 : start(b);
      default -> state >= QUOTED && isLetter(b) ? state + 1 : start(b);
    };
  }

  private static boolean isLetter(byte b) {
    return b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  private static int start(byte b) {
    return isSpace(b) ? 1 : 0;
  }
}
