package org.mingjian.claims.extract;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// Reads the text of one value as its column wants it. One instance reads value after value; used
/// by one thread. Source: claims-extract §2 (times, absent markers, ids), §4 (unbelievable values).
public final class FieldReader {
  /// No amount, quantity or price of a claim comes near this, in units.
  private static final long MOST_UNITS = 100_000_000;

  /// Up to here a number at scale 0 can be brought to any scale in use.
  private static final long SHORT_NUMBER = 1_000_000_000_000L;

  private static final int SHORT_DIGITS = 16;

  /// `4E+9` is the shortest, and the point or the E is the second or third character.
  private static final int SHORTEST_SCIENTIFIC = 4;

  private final int todayDay;
  private final TimeText time = new TimeText();
  private boolean present;
  private long number;
  private boolean dateOnly;

  /// A reader for which days after `todayDay` are future.
  public FieldReader(int todayDay) {
    this.todayDay = todayDay;
  }

  /// Reads a text; see the other method.
  public Optional<RejectionReason> read(ExtractColumn column, String text) {
    byte[] bytes = text.strip().getBytes(StandardCharsets.UTF_8);
    return read(column, bytes, 0, bytes.length);
  }

  /// Reads the UTF-8 text in `bytes` from `from` to `to`, which has no spaces around it. Returns
  /// why it cannot be used; after an empty result the other methods tell the value.
  public Optional<RejectionReason> read(ExtractColumn column, byte[] bytes, int from, int to) {
    present = !isAbsent(bytes, from, to);
    dateOnly = false;
    if (!present) {
      number = column.type().isTime() ? CivilTime.ABSENT : 0;
      return Optional.empty();
    }
    return switch (column.type()) {
      case TEXT -> Optional.empty();
      case CODE, ID ->
          isScientific(bytes, from, to)
              ? Optional.of(RejectionReason.ID_IN_SCIENTIFIC_NOTATION)
              : Optional.empty();
      case TIME, DATE -> readTime(column, bytes, from, to);
      case MONEY, QUANTITY, PRICE, INTEGER -> readNumber(column.type().scale(), bytes, from, to);
    };
  }

  /// Whether there was a value.
  public boolean isPresent() {
    return present;
  }

  /// The value of a column that is no text; where absent, what [TypedRow#number] says.
  public long number() {
    return number;
  }

  /// Whether a time had no time of day.
  public boolean isDateOnly() {
    return dateOnly;
  }

  /// Whether the text stands for no value.
  static boolean isAbsent(byte[] b, int from, int to) {
    return switch (to - from) {
      case 0 -> true;
      case 1 -> b[from] == '-';
      case 2 -> b[from] == '\\' && b[from + 1] == 'N';
      case 4 ->
          (b[from] | 0x20) == 'n'
              && (b[from + 1] | 0x20) == 'u'
              && (b[from + 2] | 0x20) == 'l'
              && (b[from + 3] | 0x20) == 'l';
      default -> false;
    };
  }

  /// Whether the text is what an office program makes of a long number: `3.70602E+17`, `4E+17`.
  static boolean isScientific(byte[] b, int from, int to) {
    if (to - from < SHORTEST_SCIENTIFIC || !isOddDigit(b[from + 1]) && !isOddDigit(b[from + 2])) {
      return false;
    }
    int at = skipDigits(b, from, to);
    boolean point = at > from && at < to && b[at] == '.';
    if (point) {
      at = skipDigits(b, at + 1, to);
    }
    if (at == from || at >= to || (b[at] | 0x20) != 'e') {
      return false;
    }
    boolean sign = at + 1 < to && (b[at + 1] == '+' || b[at + 1] == '-');
    int exponent = at + (sign ? 2 : 1);
    return (point || sign) && exponent < to && skipDigits(b, exponent, to) == to;
  }

  private static boolean isOddDigit(byte c) {
    return c == '.' || (c | 0x20) == 'e';
  }

  private static int skipDigits(byte[] b, int from, int to) {
    int at = from;
    while (at < to && b[at] >= '0' && b[at] <= '9') {
      at++;
    }
    return at;
  }

  private Optional<RejectionReason> readTime(ExtractColumn column, byte[] b, int from, int to) {
    if (!time.read(b, from, to)) {
      return Optional.of(RejectionReason.BAD_TIME);
    }
    if (time.isOpenEnd() && column.isEnd()) {
      present = false;
      number = CivilTime.ABSENT;
      return Optional.empty();
    }
    if (time.day() > todayDay && !column.mayLieAhead()) {
      return Optional.of(RejectionReason.FUTURE_TIME);
    }
    if (column.type() == FieldType.DATE) {
      number = time.day();
      return Optional.empty();
    }
    if (!time.isSecond()) {
      return Optional.of(RejectionReason.BAD_TIME);
    }
    number = time.second();
    dateOnly = time.isDateOnly();
    return Optional.empty();
  }

  private Optional<RejectionReason> readNumber(int scale, byte[] b, int from, int to) {
    boolean negative = b[from] == '-';
    int first = negative ? from + 1 : from;
    int point = to;
    long value = 0;
    for (int at = first; at < to; at++) {
      int digit = b[at] - '0';
      if (digit >= 0 && digit <= 9) {
        value = value * 10 + digit;
      } else if (b[at] == '.' && point == to) {
        point = at;
      } else {
        return readAnyNumber(scale, b, from, to);
      }
    }
    int missing = point == to ? scale : scale - (to - point - 1);
    boolean usual = b[to - 1] != '.' && first < to && to - first <= SHORT_DIGITS;
    if (!usual || missing < 0 || value > SHORT_NUMBER) {
      return readAnyNumber(scale, b, from, to);
    }
    return take(scale, (negative ? -value : value) * Decimals.unit(missing));
  }

  /// The general form of the above, for rare texts: signs, trailing zeros, long numbers, nonsense.
  private Optional<RejectionReason> readAnyNumber(int scale, byte[] b, int from, int to) {
    String text = new String(b, from, to - from, StandardCharsets.UTF_8);
    OptionalLong value = Decimals.parse(text, scale);
    if (value.isPresent()) {
      return take(scale, value.getAsLong());
    }
    boolean huge = text.matches("[+-]?\\d{12,}(\\.\\d*)?");
    return Optional.of(huge ? RejectionReason.NUMBER_TOO_LARGE : RejectionReason.BAD_NUMBER);
  }

  private Optional<RejectionReason> take(int scale, long value) {
    number = value;
    return Math.abs(value) > MOST_UNITS * Decimals.unit(scale)
        ? Optional.of(RejectionReason.NUMBER_TOO_LARGE)
        : Optional.empty();
  }
}
