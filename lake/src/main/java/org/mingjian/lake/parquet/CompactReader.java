package org.mingjian.lake.parquet;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/// Reads structures in the compact protocol of Thrift, in which Parquet keeps its headers. Fields
/// nobody asks for are passed over. Used by one thread.
final class CompactReader {
  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int LONG = 6;
  private static final int DOUBLE = 7;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int SET = 10;
  private static final int STRUCT = 12;
  private static final int SHORT_LIST = 15;
  private static final int DEEPEST = 24;

  private final byte[] bytes;
  private final int end;
  private int at;
  private int type;
  private int depth;

  /// Whether the current field was not read yet.
  private boolean pending;

  /// Reads the bytes from `from` to `end`.
  CompactReader(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /// Where reading stands.
  int position() {
    return at;
  }

  /// Reads a structure; `field` is told the id of each field, and reads it or leaves it.
  void struct(IntConsumer field) {
    descend();
    int id = 0;
    for (int head = next(); head != 0; head = next()) {
      id = head >>> 4 == 0 ? (int) zigzag() : id + (head >>> 4);
      int own = head & 0xF;
      offer(own);
      field.accept(id);
      if (pending) {
        skip(own);
      }
    }
    depth--;
    pending = false;
  }

  /// Reads a list; `element` is asked for each element, and reads it or leaves it.
  void list(Runnable element) {
    descend();
    int head = next();
    int own = head & 0xF;
    long size = head >>> 4 == SHORT_LIST ? varint() : head >>> 4;
    for (long i = 0; i < size; i++) {
      offer(own);
      element.run();
      if (pending) {
        skipElement(own);
      }
    }
    depth--;
    pending = false;
  }

  /// A whole number.
  long number() {
    take();
    if (type == BYTE) {
      return (byte) next();
    }
    return zigzag();
  }

  /// A whole number that fits an int.
  int small() {
    return (int) number();
  }

  /// A truth value.
  boolean flag() {
    take();
    return type == TRUE;
  }

  /// A text.
  String text() {
    take();
    int length = length();
    at += length;
    return new String(bytes, at - length, length, StandardCharsets.UTF_8);
  }

  private void offer(int own) {
    type = own;
    pending = true;
  }

  private void take() {
    pending = false;
  }

  private void descend() {
    pending = false;
    if (++depth > DEEPEST) {
      throw ParquetFault.damaged("headers nested too deeply");
    }
  }

  private int next() {
    if (at >= end) {
      throw ParquetFault.damaged("header cut off");
    }
    return bytes[at++] & 0xFF;
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      int b = next();
      value |= (b & 0x7FL) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw ParquetFault.damaged("number too long");
  }

  private long zigzag() {
    long value = varint();
    return value >>> 1 ^ -(value & 1);
  }

  private int length() {
    long length = varint();
    if (length < 0 || length > end - at) {
      throw ParquetFault.damaged("header cut off");
    }
    return (int) length;
  }

  private void skip(int own) {
    if (own == TRUE || own == FALSE) {
      return;
    }
    if (own == BYTE) {
      next();
    } else if (own <= LONG) {
      varint();
    } else if (own == DOUBLE) {
      at += Double.BYTES;
    } else if (own == BINARY) {
      int length = length();
      at += length;
    } else {
      skipNested(own);
    }
  }

  private void skipNested(int own) {
    switch (own) {
      case LIST, SET -> list(() -> {});
      case STRUCT -> struct(id -> {});
      default -> throw ParquetFault.damaged("unknown type in a header");
    }
  }

  /// Truth values take a byte in lists and none as fields.
  private void skipElement(int own) {
    skip(own == TRUE || own == FALSE ? BYTE : own);
  }
}
