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

  private final byte[] content;

  private RowValues(byte[] content) {
    this.content = content;
  }

  /// Values by column.
  public static RowValues of(SortedMap<String, String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    values.forEach((column, value) -> write(bytes, column, value));
    return new RowValues(bytes.toByteArray());
  }

  private static void write(ByteArrayOutputStream bytes, String column, String value) {
    int number = RowColumns.number(column);
    writeNumber(bytes, number);
    if (number == RowColumns.SPELLED) {
      writeText(bytes, column);
    }
    writeText(bytes, value);
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
    Walk walk = walk();
    while (walk.next()) {
      boolean found =
          walk.number == RowColumns.SPELLED ? walk.column().equals(column) : walk.number == number;
      if (found) {
        return walk.text();
      }
    }
    return "";
  }

  /// A copy by column, the caller's own.
  public SortedMap<String, String> byColumn() {
    SortedMap<String, String> values = new TreeMap<>();
    Walk walk = walk();
    while (walk.next()) {
      values.put(walk.column(), walk.text());
    }
    return values;
  }

  /// The same with another value of a column.
  RowValues with(String column, String value) {
    int begin = 1;
    Walk walk = walk();
    boolean before = walk.next();
    while (before && walk.column().compareTo(column) < 0) {
      begin = walk.to;
      before = walk.next();
    }
    // What is left is replaced, or comes later.
    int end = before && walk.column().equals(column) ? walk.to : begin;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length + value.length() + 8);
    bytes.write(content, 0, begin);
    write(bytes, column, value);
    bytes.write(content, end, content.length - end);
    return new RowValues(bytes.toByteArray());
  }

  /// Goes through the values.
  Walk walk() {
    return new Walk(content);
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
    return "RowValues[" + byColumn().size() + "]";
  }

  /// Goes from value to value, in the order they are kept in.
  static final class Walk {
    /// The bytes that the values stand in.
    final byte[] content;

    /// The column's number, or [RowColumns#SPELLED].
    int number;

    /// Where the text begins and ends.
    int from;

    /// See [#from].
    int to = 1;

    private int nameFrom;
    private int nameTo;
    private int at;

    private Walk(byte[] content) {
      this.content = content;
    }

    /// Goes on to the next value; false if there is none.
    boolean next() {
      at = to;
      if (at == content.length) {
        return false;
      }
      number = readNumber();
      if (number == RowColumns.SPELLED) {
        int length = readNumber();
        nameFrom = at;
        at += length;
        nameTo = at;
      }
      int length = readNumber();
      from = at;
      to = at + length;
      return true;
    }

    String column() {
      return number == RowColumns.SPELLED ? text(nameFrom, nameTo) : RowColumns.name(number);
    }

    String text() {
      return text(from, to);
    }

    private String text(int begin, int end) {
      return new String(content, begin, end - begin, StandardCharsets.UTF_8);
    }

    private int readNumber() {
      int read = content[at++];
      if (read >= 0) {
        return read;
      }
      int value = 0;
      int shift = 0;
      while (read < 0) {
        value |= (read & LOW_BITS) << shift;
        shift += BITS;
        read = content[at++];
      }
      return value | read << shift;
    }
  }
}
