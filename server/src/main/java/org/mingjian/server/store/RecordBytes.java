package org.mingjian.server.store;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/// Values in bytes, one after another: numbers big-endian, texts as UTF-8 and bytes with their
/// length before them. Written to its end, or read from its begin. For one thread.
final class RecordBytes {
  private static final int USUAL_BYTES = 1 << 12;

  private ByteBuffer bytes;

  private RecordBytes(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /// What reads values of bytes.
  @FunctionalInterface
  interface Reading<T> {
    T read(RecordBytes bytes);
  }

  /// Without any value yet.
  static RecordBytes empty() {
    return new RecordBytes(ByteBuffer.allocate(USUAL_BYTES));
  }

  /// What `reading` makes of the values written; [IllegalStateException] where they end too early
  /// or tell a time that there is not.
  static <T> T read(byte[] written, Reading<T> reading) {
    try {
      return reading.read(new RecordBytes(ByteBuffer.wrap(written)));
    } catch (BufferUnderflowException | DateTimeException | ArithmeticException e) {
      throw new IllegalStateException("a record is damaged: " + e, e);
    }
  }

  RecordBytes text(String value) {
    return bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  RecordBytes bytes(byte[] value) {
    ensure(Integer.BYTES + value.length);
    bytes.putInt(value.length).put(value);
    return this;
  }

  RecordBytes number(long value) {
    ensure(Long.BYTES);
    bytes.putLong(value);
    return this;
  }

  RecordBytes flag(boolean value) {
    ensure(1);
    bytes.put((byte) (value ? 1 : 0));
    return this;
  }

  RecordBytes instant(Instant value) {
    return number(value.getEpochSecond()).number(value.getNano());
  }

  private void ensure(int more) {
    if (bytes.remaining() < more) {
      bytes = ByteBuffer.allocate(2 * (bytes.position() + more)).put(bytes.flip());
    }
  }

  /// A copy of what was written.
  byte[] written() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  String text() {
    int length = length();
    String text =
        new String(
            bytes.array(), bytes.arrayOffset() + bytes.position(), length, StandardCharsets.UTF_8);
    bytes.position(bytes.position() + length);
    return text;
  }

  byte[] bytes() {
    byte[] value = new byte[length()];
    bytes.get(value);
    return value;
  }

  private int length() {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    return length;
  }

  long number() {
    return bytes.getLong();
  }

  boolean flag() {
    return bytes.get() != 0;
  }

  Instant instant() {
    return Instant.ofEpochSecond(number(), number());
  }
}
