package org.mingjian.lake.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes structures in the compact protocol of Thrift, in which Parquet keeps its headers. Fields
/// of a structure are written in the order of their ids. Used by one thread.
final class CompactWriter {
  private static final int INT = 5;
  private static final int LONG = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;

  private byte[] bytes = new byte[256];
  private int length;
  private int[] lastIds = new int[8];
  private int depth;

  /// What was written.
  byte[] toBytes() {
    return Arrays.copyOf(bytes, length);
  }

  /// A field that holds a 32-bit number.
  CompactWriter number(int id, int value) {
    header(id, INT);
    varint((value << 1 ^ value >> 31) & 0xFFFFFFFFL);
    return this;
  }

  /// A field that holds a 64-bit number.
  CompactWriter number(int id, long value) {
    header(id, LONG);
    varint(value << 1 ^ value >> 63);
    return this;
  }

  /// A field that holds bytes.
  CompactWriter binary(int id, byte[] value) {
    header(id, BINARY);
    raw(value);
    return this;
  }

  /// A field that holds a text.
  CompactWriter text(int id, String value) {
    return binary(id, value.getBytes(StandardCharsets.UTF_8));
  }

  /// A field that holds a list of one text.
  CompactWriter texts(int id, String value) {
    header(id, LIST);
    listHeader(1, BINARY);
    raw(value.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /// A field that holds a list of one 32-bit number.
  CompactWriter numbers(int id, int value) {
    header(id, LIST);
    listHeader(1, INT);
    varint((value << 1 ^ value >> 31) & 0xFFFFFFFFL);
    return this;
  }

  /// Begins a field that holds a list of `size` structures, each of which is then written with
  /// [#element] and [#end].
  CompactWriter list(int id, int size) {
    header(id, LIST);
    listHeader(size, STRUCT);
    return this;
  }

  /// Begins a structure in a list, or the outermost one.
  CompactWriter element() {
    depth++;
    if (depth == lastIds.length) {
      lastIds = Arrays.copyOf(lastIds, depth * 2);
    }
    lastIds[depth] = 0;
    return this;
  }

  /// Begins a field that holds a structure.
  CompactWriter struct(int id) {
    header(id, STRUCT);
    return element();
  }

  /// Ends the structure begun last.
  CompactWriter end() {
    put(0);
    depth--;
    return this;
  }

  private void header(int id, int type) {
    put(id - lastIds[depth] << 4 | type);
    lastIds[depth] = id;
  }

  private void listHeader(int size, int type) {
    if (size < SHORT_LIST) {
      put(size << 4 | type);
    } else {
      put(SHORT_LIST << 4 | type);
      varint(size);
    }
  }

  private void raw(byte[] value) {
    varint(value.length);
    for (byte b : value) {
      put(b);
    }
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      put((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    put((int) rest);
  }

  private void put(int b) {
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
    }
    bytes[length++] = (byte) b;
  }
}
