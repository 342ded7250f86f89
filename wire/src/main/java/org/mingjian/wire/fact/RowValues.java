package org.mingjian.wire.fact;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/// The values of a row by column, held as the bytes it is kept as: a version, then for each column,
/// in the order of their names, its number in `columns.txt` (or 0 and its name) and its text.
/// Numbers and lengths are written seven bits a byte, low ones first. Equal values have equal
/// bytes. Immutable; a text is made when it is asked for.
public final class RowValues {
  private static final byte VERSION = 1;
  private static final int MORE = 0x80;
  private static final int LOW_BITS = 0x7f;
  private static final int BITS = 7;
  private static final int FIRST_COLUMNS = 24;

  private final byte[] content;

  // For each column its number, or where its name begins below zero; where its text begins and
  // ends.
  private int[] places = new int[3 * FIRST_COLUMNS];
  private int size;

  private RowValues(byte[] content) {
    this.content = content;
    Reader reader = new Reader(content);
    while (reader.at < content.length) {
      if (size == places.length) {
        places = Arrays.copyOf(places, 2 * size);
      }
      int number = reader.number();
      places[size++] = number == RowColumns.SPELLED ? -reader.skipText() : number;
      int length = reader.number();
      places[size++] = reader.at;
      reader.at += length;
      places[size++] = reader.at;
    }
  }

  /// Values by column.
  public static RowValues of(SortedMap<String, String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    values.forEach((column, value) -> {
      int number = RowColumns.number(column);
      writeNumber(bytes, number);
      if (number == RowColumns.SPELLED) {
        writeText(bytes, column);
      }
      writeText(bytes, value);
    });
    return new RowValues(bytes.toByteArray());
  }

  /// The values of these bytes, which nobody may change afterwards.
  public static RowValues read(byte[] content) {
    if (content[0] != VERSION) {
      throw new IllegalStateException("a row of a later version: " + content[0]);
    }
    return new RowValues(content);
  }

  /// The values as bytes, which nobody may change.
  public byte[] bytes() {
    return content;
  }

  /// The value of a column, empty where unknown.
  public String value(String column) {
    int number = RowColumns.number(column);
    for (int i = 0; i < size; i += 3) {
      if (places[i] == number || (places[i] < 0 && name(i).equals(column))) {
        return text(places[i + 1], places[i + 2]);
      }
    }
    return "";
  }

  /// A copy by column, the caller's own.
  public SortedMap<String, String> byColumn() {
    SortedMap<String, String> values = new TreeMap<>();
    for (int i = 0; i < size; i += 3) {
      values.put(name(i), text(places[i + 1], places[i + 2]));
    }
    return values;
  }

  /// The same with another value of a column.
  RowValues with(String column, String value) {
    SortedMap<String, String> values = byColumn();
    values.put(column, value);
    return of(values);
  }

  private String name(int place) {
    int number = places[place];
    if (number > 0) {
      return RowColumns.name(number);
    }
    Reader reader = new Reader(content);
    reader.at = -number;
    int length = reader.number();
    return text(reader.at, reader.at + length);
  }

  private String text(int from, int to) {
    return new String(content, from, to - from, StandardCharsets.UTF_8);
  }

  private static void writeText(ByteArrayOutputStream bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(bytes, utf8.length);
    bytes.writeBytes(utf8);
  }

  private static void writeNumber(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while (rest > LOW_BITS) {
      bytes.write((rest & LOW_BITS) | MORE);
      rest >>>= BITS;
    }
    bytes.write(rest);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowValues values && Arrays.equals(content, values.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }

  /// Whom the values are about stays out of logs.
  @Override
  public String toString() {
    return "RowValues[" + size / 3 + "]";
  }

  /// Reads on from a place.
  private static final class Reader {
    private final byte[] content;
    private int at = 1;

    Reader(byte[] content) {
      this.content = content;
    }

    int number() {
      int number = 0;
      int shift = 0;
      byte read = content[at++];
      while (read < 0) {
        number |= (read & LOW_BITS) << shift;
        shift += BITS;
        read = content[at++];
      }
      return number | read << shift;
    }

    /// Where the text began that was left out.
    int skipText() {
      int began = at;
      int length = number();
      at += length;
      return began;
    }
  }
}
