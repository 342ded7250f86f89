package org.mingjian.server.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The values of a row as bytes: a version, then for each column its number in `columns.txt` (or 0
/// and its name) and its text. Equal rows have equal bytes. Numbers and lengths are written seven
/// bits a byte, low ones first.
public final class RowCodec {
  private static final byte VERSION = 1;
  private static final int SPELLED = 0;
  private static final int MORE = 0x80;
  private static final int LOW_BITS = 0x7f;
  private static final int BITS = 7;

  /// Lines are only ever added at the end: their numbers stand in the database.
  private static final List<String> COLUMNS = columns();

  private static final Map<String, Integer> NUMBERS = numbers();

  private RowCodec() {}

  private static List<String> columns() {
    try (InputStream file = RowCodec.class.getResourceAsStream("columns.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String column : COLUMNS) {
      numbers.put(column, numbers.size() + 1);
    }
    return Map.copyOf(numbers);
  }

  /// Whether a column has a number.
  static boolean knows(String column) {
    return NUMBERS.containsKey(column);
  }

  /// The row as bytes.
  public static byte[] encode(SortedMap<String, String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    values.forEach((column, value) -> {
      int number = NUMBERS.getOrDefault(column, SPELLED);
      writeNumber(bytes, number);
      if (number == SPELLED) {
        writeText(bytes, column);
      }
      writeText(bytes, value);
    });
    return bytes.toByteArray();
  }

  /// The row of these bytes.
  public static SortedMap<String, String> decode(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (bytes.get() != VERSION) {
      throw new IllegalStateException("a row of a later version: " + content[0]);
    }
    SortedMap<String, String> values = new TreeMap<>();
    while (bytes.hasRemaining()) {
      int number = readNumber(bytes);
      String column = number == SPELLED ? readText(bytes) : COLUMNS.get(number - 1);
      values.put(column, readText(bytes));
    }
    return values;
  }

  private static void writeText(ByteArrayOutputStream bytes, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    writeNumber(bytes, utf8.length);
    bytes.writeBytes(utf8);
  }

  private static String readText(ByteBuffer bytes) {
    byte[] utf8 = new byte[readNumber(bytes)];
    bytes.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static void writeNumber(ByteArrayOutputStream bytes, int number) {
    int rest = number;
    while (rest > LOW_BITS) {
      bytes.write((rest & LOW_BITS) | MORE);
      rest >>>= BITS;
    }
    bytes.write(rest);
  }

  private static int readNumber(ByteBuffer bytes) {
    int number = 0;
    int shift = 0;
    byte read = bytes.get();
    while (read < 0) {
      number |= (read & LOW_BITS) << shift;
      shift += BITS;
      read = bytes.get();
    }
    return number | read << shift;
  }
}
