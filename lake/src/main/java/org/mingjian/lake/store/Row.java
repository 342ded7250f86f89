package org.mingjian.lake.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One row on its way into a spill file: set its fields, then take its bytes. The instance serves
/// row after row. Used by one thread.
public final class Row {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final byte[] EMPTY = {};

  private final int tag;
  private final RowLayout layout;
  private final long[] numbers;
  private final byte[][] texts;
  private byte[] bytes = new byte[1024];

  /// Rows of the table with these fields; `tag` (0 to 127) tells them from other tables' rows.
  public Row(int tag, Field[] fields) {
    this.tag = tag;
    layout = new RowLayout(List.of(fields));
    numbers = new long[fields.length];
    texts = new byte[fields.length][];
    Arrays.fill(texts, EMPTY);
  }

  /// Sets all numbers to 0 and all texts to the empty text.
  public Row clear() {
    Arrays.fill(numbers, 0);
    Arrays.fill(texts, EMPTY);
    return this;
  }

  /// Sets a number or the id of a code.
  public Row set(Field field, long value) {
    numbers[field.ordinal()] = value;
    return this;
  }

  /// Sets a text.
  public Row set(Field field, String value) {
    texts[field.ordinal()] = value.getBytes(StandardCharsets.UTF_8);
    return this;
  }

  /// Sets a text given as UTF-8; the array is kept.
  public Row set(Field field, byte[] value) {
    texts[field.ordinal()] = value;
    return this;
  }

  /// A number as set.
  public long number(Field field) {
    return numbers[field.ordinal()];
  }

  /// Takes over the values of a row of columns.
  public Row copy(Columns columns, int row) {
    for (int f = 0; f < layout.kinds.length; f++) {
      int ordinal = layout.ordinals[f];
      Object column = columns.array(ordinal);
      switch (layout.kinds[f]) {
        case RowLayout.LONG -> numbers[ordinal] = ((long[]) column)[row];
        case RowLayout.TEXT -> texts[ordinal] = ((byte[][]) column)[row];
        default -> numbers[ordinal] = ((int[]) column)[row];
      }
    }
    return this;
  }

  /// Lays out the row in [#bytes] and returns its length.
  public int encode() {
    int at = 1;
    bytes[0] = (byte) tag;
    for (int f = 0; f < layout.kinds.length; f++) {
      int ordinal = layout.ordinals[f];
      switch (layout.kinds[f]) {
        case RowLayout.LONG -> {
          LONG.set(bytes, at, numbers[ordinal]);
          at += Long.BYTES;
        }
        case RowLayout.TEXT -> at = encodeText(texts[ordinal], at);
        default -> {
          INT.set(bytes, at, (int) numbers[ordinal]);
          at += Integer.BYTES;
        }
      }
    }
    return at;
  }

  /// The bytes laid out last; valid until the next row.
  public byte[] bytes() {
    return bytes;
  }

  private int encodeText(byte[] text, int at) {
    int end = at + Integer.BYTES + text.length;
    if (end + 512 > bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * end + 512);
    }
    INT.set(bytes, at, text.length);
    System.arraycopy(text, 0, bytes, at + Integer.BYTES, text.length);
    return end;
  }

  /// Reads the row at `at`, past its tag, into a new row of `into`; returns where it ends. Ids of
  /// codes are put through `translation`, by kind, unless that is empty.
  public static int decode(byte[] bytes, int at, Columns into, int[][] translation) {
    int row = into.add(1);
    RowLayout layout = into.layout();
    int next = at;
    for (int f = 0; f < layout.kinds.length; f++) {
      Object column = into.array(layout.ordinals[f]);
      switch (layout.kinds[f]) {
        case RowLayout.LONG -> {
          ((long[]) column)[row] = (long) LONG.get(bytes, next);
          next += Long.BYTES;
        }
        case RowLayout.TEXT -> {
          int length = (int) INT.get(bytes, next);
          next += Integer.BYTES;
          ((byte[][]) column)[row] = Arrays.copyOfRange(bytes, next, next + length);
          next += length;
        }
        default -> {
          int value = (int) INT.get(bytes, next);
          boolean translate = layout.kinds[f] == RowLayout.CODE && translation.length > 0;
          ((int[]) column)[row] = translate ? translation[layout.codes[f]][value] : value;
          next += Integer.BYTES;
        }
      }
    }
    return next;
  }
}
