package org.mingjian.claims.csv;

/// Looks at bytes that should be UTF-8.
public final class Utf8 {
  private Utf8() {}

  /// Whether one of the bytes from `from` to `to` is 0.
  public static boolean hasNul(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      if (EightBytes.zeros(EightBytes.at(bytes, at)) != 0) {
        return true;
      }
    }
    while (at < to && bytes[at] != 0) {
      at++;
    }
    return at < to;
  }

  /// Whether the bytes from `from` to `to` are UTF-8.
  public static boolean isValid(byte[] bytes, int from, int to) {
    int at = skipAscii(bytes, from, to);
    while (at < to) {
      int length = isCommonChinese(bytes, at, to) ? 3 : sequenceLength(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
      if (at < to && bytes[at] >= 0) {
        at = skipAscii(bytes, at, to);
      }
    }
    return true;
  }

  /// The first place from `from` on that holds no ASCII, or `to`.
  static int skipAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to && (EightBytes.at(bytes, at) & EightBytes.TOPS) == 0) {
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /// The length of the sequence of several bytes at `at`, 0 if there is no valid one before `to`.
  static int sequenceLength(byte[] bytes, int at, int to) {
    int lead = bytes[at] & 0xFF;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return isShortest(lead, bytes[at + 1] & 0xFF) ? length : 0;
  }

  /// Whether one of the sequences E1 to EC, in which most Chinese characters lie, is whole.
  private static boolean isCommonChinese(byte[] bytes, int at, int to) {
    return at + 3 <= to
        && bytes[at] >= (byte) 0xE1
        && bytes[at] <= (byte) 0xEC
        && (bytes[at + 1] & 0xC0) == 0x80
        && (bytes[at + 2] & 0xC0) == 0x80;
  }

  /// Refuses overlong forms, surrogates and what lies beyond Unicode.
  private static boolean isShortest(int lead, int second) {
    return switch (lead) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
