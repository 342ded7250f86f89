package org.mingjian.knowledge.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Text on its way to a stream, in a buffer of its own that nobody else locks.
final class Utf8Lines {
  private static final int CAPACITY = 1 << 16;

  private final OutputStream out;
  private final byte[] buffer = new byte[CAPACITY];
  private int size;

  Utf8Lines(OutputStream out) {
    this.out = out;
  }

  /// Appends one ASCII character.
  void ascii(char c) {
    if (size == CAPACITY) {
      flush();
    }
    buffer[size++] = (byte) c;
  }

  /// Appends ASCII text.
  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      ascii(text.charAt(i));
    }
  }

  /// Appends any text.
  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    bytes(encoded, 0, encoded.length);
  }

  /// Appends text that is UTF-8 already.
  void bytes(byte[] source, int start, int length) {
    if (size + length > CAPACITY) {
      flush();
    }
    if (length > CAPACITY) {
      write(source, start, length);
    } else {
      System.arraycopy(source, start, buffer, size, length);
      size += length;
    }
  }

  /// Hands everything on; the stream stays open.
  void flush() {
    write(buffer, 0, size);
    size = 0;
  }

  private void write(byte[] source, int start, int length) {
    try {
      out.write(source, start, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
