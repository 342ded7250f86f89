package org.mingjian.wire.message;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Whether bytes are UTF-8 as the standard has it: no longer forms, no halves of characters. Told
/// without making a text of them, which costs more than reading the message.
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long NOT_ASCII = 0x8080808080808080L;
  private static final int CONTINUED_BITS = 0xC0;
  private static final int CONTINUED = 0x80;

  private Utf8() {}

  /// Whether a decoder would replace none of the bytes.
  static boolean isValid(byte[] bytes) {
    int at = 0;
    while (at < bytes.length) {
      if (at + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, at) & NOT_ASCII) == 0) {
        at += Long.BYTES;
      } else {
        int length = length(bytes, at);
        if (length == 0) {
          return false;
        }
        at += length;
      }
    }
    return true;
  }

  /// Bytes of the character that begins at `at`; 0 where none does.
  private static int length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (length == 1) {
      return 1;
    }
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & CONTINUED_BITS) != CONTINUED) {
        return 0;
      }
    }
    return isShortest(first, bytes[at + 1] & 0xFF) ? length : 0;
  }

  /// What the first byte leaves open: longer forms, halves of characters, beyond U+10FFFF.
  private static boolean isShortest(int first, int second) {
    return switch (first) {
      case 0xE0 -> second >= 0xA0;
      case 0xED -> second < 0xA0;
      case 0xF0 -> second >= 0x90;
      case 0xF4 -> second < 0x90;
      default -> true;
    };
  }
}
