package org.mingjian.lake.parquet;

import java.util.Arrays;
import org.mingjian.claims.csv.Utf8;

/// Texts one behind the other, without the spaces around them, each looked at once for what makes
/// it no text. Filled by one thread, then only read.
public final class Texts {
  /// No texts.
  public static final Texts NONE = new Texts();

  private static final byte WHOLE = 0;
  private static final byte WITH_NUL = 1;
  private static final byte NO_TEXT = 2;
  private static final byte[] NOTHING = {};

  private byte[] own = NOTHING;
  private byte[] bytes = NOTHING;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private byte[] marks = new byte[64];
  private int filled;
  private int count;

  /// No texts.
  Texts() {}

  /// Forgets all; texts added next lie in `source`, which stays the caller's.
  void startIn(byte[] source, int expected) {
    clear(expected);
    bytes = source;
  }

  /// Forgets all; texts added next are [#write]n here.
  void clear(int expected) {
    count = 0;
    filled = 0;
    bytes = own;
    if (starts.length < expected) {
      starts = new int[expected];
      ends = new int[expected];
      marks = new byte[expected];
    }
  }

  /// Adds the text from `from` to `to` of the source.
  void add(int from, int to) {
    int first = from;
    int last = to;
    while (first < last && isBlank(bytes[first])) {
      first++;
    }
    while (first < last && isBlank(bytes[last - 1])) {
      last--;
    }
    starts[count] = first;
    ends[count] = last;
    marks[count++] = mark(from, to);
  }

  /// Adds a text in ASCII that has nothing wrong with it.
  void write(CharSequence text) {
    reserve(text.length());
    int from = filled;
    for (int i = 0; i < text.length(); i++) {
      bytes[filled++] = (byte) text.charAt(i);
    }
    starts[count] = from;
    ends[count] = filled;
    marks[count++] = WHOLE;
  }

  /// Adds a text in UTF-8, or what should be one.
  void write(byte[] text) {
    reserve(text.length);
    int from = filled;
    System.arraycopy(text, 0, bytes, filled, text.length);
    filled += text.length;
    add(from, filled);
  }

  private void reserve(int length) {
    if (filled + length > bytes.length) {
      own = Arrays.copyOf(own, Math.max(1 << 12, 2 * (filled + length)));
      bytes = own;
    }
  }

  private byte mark(int from, int to) {
    if (Utf8.hasNul(bytes, from, to)) {
      return WITH_NUL;
    }
    return Utf8.isValid(bytes, from, to) ? WHOLE : NO_TEXT;
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  /// How many texts there are.
  public int count() {
    return count;
  }

  /// The bytes that [#start] and [#end] refer to.
  public byte[] bytes() {
    return bytes;
  }

  /// Where a text begins.
  public int start(int text) {
    return starts[text];
  }

  /// Where a text ends.
  public int end(int text) {
    return ends[text];
  }

  /// Whether a text holds a NUL byte.
  public boolean hasNul(int text) {
    return marks[text] == WITH_NUL;
  }

  /// Whether a text is none in UTF-8.
  public boolean isBroken(int text) {
    return marks[text] == NO_TEXT;
  }
}
