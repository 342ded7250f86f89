package org.mingjian.claims.csv;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// GB18030 by table, since most Chinese extracts that are not UTF-8 are written in it and the
/// platform's decoder takes longer than all the rest of reading. Characters of four bytes, which
/// are rare, still go through the platform.
final class Gb18030Transcoder implements Transcoder {
  static final Charset GB18030 = Charset.forName("GB18030");

  private static final int LONGEST_CHARACTER = 4;
  private static final int FIRST_LEAD = 0x81;
  private static final int LAST_LEAD = 0xFE;
  private static final int FIRST_TRAIL = 0x40;
  private static final int TRAILS = 0xC0;
  private static final char REPLACEMENT = '\uFFFD';

  /// The characters of two bytes by lead and trail; the replacement where there is none.
  private static final char[] PAIRS = pairs();

  private final byte[] bytes;
  private int count;

  /// For pieces of up to `pieceBytes`.
  Gb18030Transcoder(int pieceBytes) {
    bytes = new byte[pieceBytes + LONGEST_CHARACTER];
  }

  @Override
  public int resultBytes() {
    return 2 * bytes.length;
  }

  @Override
  public void convert(byte[] piece, int from, int length, ByteBuffer result) {
    System.arraycopy(piece, from, bytes, count, length);
    count += length;
    int used = convertWhole(result);
    System.arraycopy(bytes, used, bytes, 0, count - used);
    count -= used;
  }

  @Override
  public void finish(ByteBuffer result) {
    for (; count > 0; count--) {
      result.put(NO_TEXT);
    }
  }

  /// Converts all characters that are whole; returns how many bytes they take.
  private int convertWhole(ByteBuffer result) {
    int at = 0;
    while (at < count) {
      int plain = Utf8.skipAscii(bytes, at, count);
      result.put(bytes, at, plain - at);
      at = plain;
      int length = at < count ? length(at) : 0;
      if (at + length > count || length == 0) {
        return at;
      }
      put(at, length, result);
      at += length;
    }
    return at;
  }

  /// How many bytes the character at `at` takes, as far as its first two bytes tell; what is none
  /// takes one.
  private int length(int at) {
    int lead = bytes[at] & 0xFF;
    if (lead < FIRST_LEAD || lead > LAST_LEAD) {
      return 1;
    }
    if (at + 1 == count) {
      return 2;
    }
    int trail = bytes[at + 1] & 0xFF;
    if (trail >= '0' && trail <= '9') {
      return 4;
    }
    return trail >= FIRST_TRAIL && trail != 0x7F && trail != 0xFF ? 2 : 1;
  }

  private void put(int at, int length, ByteBuffer result) {
    if (length == 2) {
      char pair = PAIRS[pairIndex(bytes[at] & 0xFF, bytes[at + 1] & 0xFF)];
      put(pair, result);
      return;
    }
    String text = length == 4 ? new String(bytes, at, length, GB18030) : "";
    if (text.isEmpty() || text.indexOf(REPLACEMENT) >= 0) {
      result.put(NO_TEXT);
    } else {
      result.put(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void put(char c, ByteBuffer result) {
    if (c == REPLACEMENT) {
      result.put(NO_TEXT);
    } else if (c < 0x800) {
      result.put((byte) (0xC0 | c >> 6)).put((byte) (0x80 | c & 0x3F));
    } else {
      result
          .put((byte) (0xE0 | c >> 12))
          .put((byte) (0x80 | c >> 6 & 0x3F))
          .put((byte) (0x80 | c & 0x3F));
    }
  }

  private static int pairIndex(int lead, int trail) {
    return (lead - FIRST_LEAD) * TRAILS + trail - FIRST_TRAIL;
  }

  private static char[] pairs() {
    char[] pairs = new char[(LAST_LEAD - FIRST_LEAD + 1) * TRAILS];
    for (int lead = FIRST_LEAD; lead <= LAST_LEAD; lead++) {
      for (int trail = FIRST_TRAIL; trail < FIRST_TRAIL + TRAILS; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, GB18030);
        pairs[pairIndex(lead, trail)] = text.length() == 1 ? text.charAt(0) : REPLACEMENT;
      }
    }
    return pairs;
  }
}
