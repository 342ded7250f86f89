package org.mingjian.wire.fact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;
import org.mingjian.claims.extract.TimeText;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Reads rows of many columns one after another, each by one walk over its bytes: numbers and times
/// where they stand, a text that a column repeats from row to row as one string. Used by one
/// thread.
public final class RowScan {
  private static final int SHORT_DIGITS = 16;

  /// No number of 18 digits.
  private static final long NO_NUMBER = Long.MIN_VALUE;

  private final TimeText time = new TimeText();
  private final int[] from = new int[RowColumns.count() + 1];
  private final int[] to = new int[RowColumns.count() + 1];
  private byte[] content = {};

  // By column the text made last, and the bytes it was made of.
  private final String[] text = new String[RowColumns.count() + 1];
  private final byte[][] textContent = new byte[RowColumns.count() + 1][];
  private final int[] textFrom = new int[RowColumns.count() + 1];
  private final int[] textTo = new int[RowColumns.count() + 1];

  /// A reader of whatever rows.
  public RowScan() {
    Arrays.fill(text, "");
    Arrays.fill(textContent, content);
  }

  /// What a column is asked for by.
  ///
  /// @throws IllegalArgumentException for one that is no column of the extract
  public static int column(String name) {
    int number = RowColumns.number(name);
    if (number == RowColumns.SPELLED) {
      throw new IllegalArgumentException("no column of the extract: " + name);
    }
    return number;
  }

  /// Goes on to a row.
  public void open(ClaimRow row) {
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
    RowValues.Walk walk = row.values().walk();
    content = walk.content;
    while (walk.next()) {
      // A row may be older than the number of its column.
      int number =
          walk.number == RowColumns.SPELLED ? RowColumns.number(walk.column()) : walk.number;
      from[number] = walk.from;
      to[number] = walk.to;
    }
  }

  /// The texts of some columns of a row, empty where unknown.
  public String[] texts(ClaimRow row, int... columns) {
    open(row);
    String[] texts = new String[columns.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text(columns[i]);
    }
    return texts;
  }

  /// Whether nothing is known of a column.
  public boolean isEmpty(int column) {
    return from[column] == to[column];
  }

  /// Whether the text of a column begins with a minus.
  public boolean isNegative(int column) {
    return !isEmpty(column) && content[from[column]] == '-';
  }

  /// A text, empty where unknown.
  public String text(int column) {
    if (isEmpty(column)) {
      return "";
    }
    if (!isRepeated(column)) {
      text[column] = plain(column);
      textContent[column] = content;
      textFrom[column] = from[column];
      textTo[column] = to[column];
    }
    return text[column];
  }

  private boolean isRepeated(int column) {
    return Arrays.equals(
        textContent[column], textFrom[column], textTo[column], content, from[column], to[column]);
  }

  /// A number at a scale, 0 where unknown.
  ///
  /// @throws IllegalArgumentException if it is none
  public long number(int column, int scale) {
    if (isEmpty(column)) {
      return 0;
    }
    long number = scaled(column, scale);
    if (number == NO_NUMBER) {
      throw new IllegalArgumentException(
          "not a number of " + scale + " decimals: " + plain(column));
    }
    return number;
  }

  /// A number at a scale; empty where unknown or none.
  public OptionalLong tryNumber(int column, int scale) {
    long number = scaled(column, scale);
    return number == NO_NUMBER ? OptionalLong.empty() : OptionalLong.of(number);
  }

  private long scaled(int column, int scale) {
    boolean negative = isNegative(column);
    int first = negative ? from[column] + 1 : from[column];
    int end = to[column];
    int point = end;
    long value = 0;
    for (int at = first; at < end; at++) {
      int digit = content[at] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (content[at] == '.' && point == end) {
        point = at;
      } else {
        return anyNumber(column, scale);
      }
    }
    int missing = point == end ? scale : scale - (end - point - 1);
    boolean usual = point > first && missing >= 0 && end - first + scale <= SHORT_DIGITS;
    if (!usual) {
      return anyNumber(column, scale);
    }
    return (negative ? -value : value) * Decimals.unit(missing);
  }

  /// The general form of the above, for rare texts: signs, long numbers, nonsense.
  private long anyNumber(int column, int scale) {
    return Decimals.parse(plain(column), scale).orElse(NO_NUMBER);
  }

  /// A time in seconds of [CivilTime], absent where unknown; afterwards [#isDateOnly] tells of it.
  ///
  /// @throws IllegalArgumentException if it is none
  public int second(int column) {
    if (isEmpty(column)) {
      return CivilTime.ABSENT;
    }
    if (!time.read(content, from[column], to[column]) || !time.isSecond()) {
      throw new IllegalArgumentException("not a time: " + plain(column));
    }
    return time.second();
  }

  /// Whether the time read last, which was known, had no time of day.
  public boolean isDateOnly() {
    return time.isDateOnly();
  }

  private String plain(int column) {
    return new String(content, from[column], to[column] - from[column], StandardCharsets.UTF_8);
  }
}
