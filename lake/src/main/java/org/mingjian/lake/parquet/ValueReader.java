package org.mingjian.lake.parquet;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.mingjian.lake.parquet.ParquetColumn.Kind;

/// Turns the values of a page of one column into texts, however they are encoded. Used by one
/// thread.
final class ValueReader {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int DELTA_NUMBERS = 5;
  private static final int DELTA_LENGTHS = 6;
  private static final int DELTA_TEXTS = 7;
  private static final int SPLIT = 9;

  private final ParquetColumn column;
  private final NumberText numbers;

  ValueReader(ParquetColumn column) {
    this.column = column;
    numbers = new NumberText(column.type(), column.meaning());
  }

  /// The values in `bytes` from `from` to `end`, behind which are eight bytes more.
  record Values(byte[] bytes, int from, int end, int count) {}

  /// Fills `into` with the texts of all values.
  void read(int encoding, Values values, Texts into) {
    switch (encoding) {
      case PLAIN -> readPlain(values, into);
      case RLE -> readTruths(values, into);
      case DELTA_NUMBERS -> readDifferences(values, into);
      case DELTA_LENGTHS -> readByLengths(values, into);
      case DELTA_TEXTS -> readByPrefixes(values, into);
      case SPLIT -> readPlain(joined(values), into);
      default -> throw ParquetFault.unknown("encoding " + encoding);
    }
  }

  private void readPlain(Values values, Texts into) {
    switch (column.type()) {
      case BOOLEAN -> readBits(values, into);
      case BYTE_ARRAY -> readTexts(values, into);
      case INT96, FIXED_LEN_BYTE_ARRAY -> readFixed(values, into);
      case INT32, FLOAT -> {
        check(values, (long) values.count * Integer.BYTES);
        into.clear(values.count);
        for (int i = 0; i < values.count; i++) {
          into.write(numbers.of((int) INT.get(values.bytes, values.from + i * Integer.BYTES)));
        }
      }
      case INT64, DOUBLE -> {
        check(values, (long) values.count * Long.BYTES);
        into.clear(values.count);
        for (int i = 0; i < values.count; i++) {
          into.write(numbers.of((long) LONG.get(values.bytes, values.from + i * Long.BYTES)));
        }
      }
    }
  }

  private void readBits(Values values, Texts into) {
    check(values, (values.count + 7L) / Byte.SIZE);
    into.clear(values.count);
    for (int i = 0; i < values.count; i++) {
      into.write(numbers.of(values.bytes[values.from + i / Byte.SIZE] >> (i & 7) & 1));
    }
  }

  private void readTexts(Values values, Texts into) {
    byte[] bytes = values.bytes;
    boolean decimal = startTexts(values, into);
    int at = values.from;
    for (int i = 0; i < values.count; i++) {
      int from = at + Integer.BYTES;
      int length = from <= values.end ? (int) INT.get(bytes, at) : -1;
      if (length < 0 || length > values.end - from) {
        throw ParquetFault.damaged("text cut off");
      }
      at = from + length;
      add(decimal, values, from, at, into);
    }
  }

  private void readFixed(Values values, Texts into) {
    int width = column.width();
    check(values, (long) width * values.count);
    if (column.type() == PhysicalType.INT96) {
      into.clear(values.count);
      for (int i = 0; i < values.count; i++) {
        int at = values.from + i * width;
        long nanos = (long) LONG.get(values.bytes, at);
        into.write(NumberText.julian(nanos, (int) INT.get(values.bytes, at + Long.BYTES)));
      }
      return;
    }
    boolean decimal = startTexts(values, into);
    for (int i = 0; i < values.count; i++) {
      int at = values.from + i * width;
      add(decimal, values, at, at + width, into);
    }
  }

  /// Returns whether the bytes are decimal numbers.
  private boolean startTexts(Values values, Texts into) {
    boolean decimal = column.meaning().kind() == Kind.DECIMAL;
    if (decimal) {
      into.clear(values.count);
    } else {
      into.startIn(values.bytes, values.count);
    }
    return decimal;
  }

  private void add(boolean decimal, Values values, int from, int to, Texts into) {
    if (decimal) {
      into.write(to == from ? "" : numbers.decimal(Arrays.copyOfRange(values.bytes, from, to)));
    } else {
      into.add(from, to);
    }
  }

  /// Truth values as runs, with their length in front.
  private void readTruths(Values values, Texts into) {
    int[] truths = new int[values.count];
    int from = values.from + Integer.BYTES;
    new RunReader(values.bytes, from, values.end, 1).read(truths, values.count);
    into.clear(values.count);
    for (int truth : truths) {
      into.write(numbers.of(truth));
    }
  }

  private void readDifferences(Values values, Texts into) {
    into.clear(values.count);
    for (long number : new DeltaReader(values.bytes, values.from, values.end).read(values.count)) {
      into.write(numbers.of(column.type() == PhysicalType.INT32 ? (int) number : number));
    }
  }

  private void readByLengths(Values values, Texts into) {
    DeltaReader reader = new DeltaReader(values.bytes, values.from, values.end);
    long[] lengths = reader.read(values.count);
    boolean decimal = startTexts(values, into);
    int at = reader.position();
    for (long length : lengths) {
      int from = at;
      at = past(from, length, values);
      add(decimal, values, from, at, into);
    }
  }

  private void readByPrefixes(Values values, Texts into) {
    DeltaReader heads = new DeltaReader(values.bytes, values.from, values.end);
    long[] headLengths = heads.read(values.count);
    DeltaReader tails = new DeltaReader(values.bytes, heads.position(), values.end);
    long[] tailLengths = tails.read(values.count);
    boolean decimal = column.meaning().kind() == Kind.DECIMAL;
    into.clear(values.count);
    byte[] last = {};
    int at = tails.position();
    for (int i = 0; i < values.count; i++) {
      int from = at;
      at = past(from, tailLengths[i], values);
      if (headLengths[i] < 0 || headLengths[i] > last.length) {
        throw ParquetFault.damaged("prefix longer than the text before");
      }
      int head = (int) headLengths[i];
      last = Arrays.copyOf(last, head + at - from);
      System.arraycopy(values.bytes, from, last, head, at - from);
      if (decimal) {
        into.write(numbers.decimal(last));
      } else {
        into.write(last);
      }
    }
  }

  private static int past(int from, long length, Values values) {
    if (length < 0 || length > values.end - from) {
      throw ParquetFault.damaged("text cut off");
    }
    return from + (int) length;
  }

  /// The bytes of each value brought together, which lie apart: first all first ones, then all
  /// second ones.
  private Values joined(Values values) {
    int width = column.width();
    int count = values.count;
    check(values, (long) width * count);
    byte[] bytes = new byte[width * count + Long.BYTES];
    for (int piece = 0; piece < width; piece++) {
      for (int i = 0; i < count; i++) {
        bytes[i * width + piece] = values.bytes[values.from + piece * count + i];
      }
    }
    return new Values(bytes, 0, width * count, count);
  }

  private static void check(Values values, long wanted) {
    if (wanted > values.end - values.from) {
      throw ParquetFault.damaged("values cut off");
    }
  }
}
