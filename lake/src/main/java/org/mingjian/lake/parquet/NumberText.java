package org.mingjian.lake.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.mingjian.lake.parquet.ParquetColumn.Kind;
import org.mingjian.lake.parquet.ParquetColumn.Meaning;

/// The texts that stand for typed values: plain numbers, `yyyy-MM-dd`, `yyyy-MM-dd HH:mm:ss`. Times
/// marked as UTC become civil time of Shanghai, which is eight hours ahead; fractions of seconds
/// are cut. Numbers so large or small that they were not written to the last digit are given in
/// scientific notation.
final class NumberText {
  private static final int DAY = 86_400;
  private static final int SHANGHAI = 8 * 3600;
  private static final long NANOS = 1_000_000_000L;
  private static final long JULIAN_1970 = 2_440_588;
  private static final BigDecimal LARGE = new BigDecimal("1e16");
  private static final BigDecimal SMALL = new BigDecimal("1e-4");

  private final PhysicalType type;
  private final Meaning meaning;
  private final long unit;

  NumberText(PhysicalType type, Meaning meaning) {
    this.type = type;
    this.meaning = meaning;
    unit = BigInteger.TEN.pow(meaning.kind() == Kind.TIMESTAMP ? meaning.scale() : 0).longValue();
  }

  /// The text of a number, or of the bits of a floating one.
  String of(long raw) {
    return switch (type) {
      case BOOLEAN -> raw == 0 ? "0" : "1";
      case FLOAT -> floating(Float.toString(Float.intBitsToFloat((int) raw)));
      case DOUBLE -> floating(Double.toString(Double.longBitsToDouble(raw)));
      case INT32, INT64, INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> whole(raw);
    };
  }

  /// The text of a decimal number in as many bytes as it takes, the most significant first.
  String decimal(byte[] bytes) {
    return new BigDecimal(new BigInteger(bytes), meaning.scale()).toPlainString();
  }

  /// The text of a time given as nanoseconds of a Julian day.
  static String julian(long nanos, int day) {
    return time((day - JULIAN_1970) * DAY + Math.floorDiv(nanos, NANOS));
  }

  private String whole(long raw) {
    return switch (meaning.kind()) {
      case PLAIN -> Long.toString(raw);
      case UNSIGNED ->
          type == PhysicalType.INT32
              ? Integer.toUnsignedString((int) raw)
              : Long.toUnsignedString(raw);
      case DECIMAL -> BigDecimal.valueOf(raw, meaning.scale()).toPlainString();
      case DATE -> LocalDate.ofEpochDay(raw).toString();
      case TIMESTAMP -> time(Math.floorDiv(raw, unit) + (meaning.utc() ? SHANGHAI : 0));
    };
  }

  private static String floating(String shortest) {
    if (!Character.isDigit(shortest.charAt(shortest.length() - 1))) {
      return shortest;
    }
    BigDecimal value = new BigDecimal(shortest);
    BigDecimal size = value.abs();
    boolean rounded = size.compareTo(LARGE) >= 0 || size.signum() != 0 && size.compareTo(SMALL) < 0;
    return rounded
        ? shortest.replace("E", shortest.contains("E-") ? "E" : "E+")
        : value.toPlainString();
  }

  private static String time(long second) {
    StringBuilder text = new StringBuilder(20);
    text.append(LocalDate.ofEpochDay(Math.floorDiv(second, DAY))).append(' ');
    int rest = (int) Math.floorMod(second, (long) DAY);
    append(text, rest / 3600).append(':');
    append(text, rest / 60 % 60).append(':');
    return append(text, rest % 60).toString();
  }

  private static StringBuilder append(StringBuilder text, int twoDigits) {
    return text.append((char) ('0' + twoDigits / 10)).append((char) ('0' + twoDigits % 10));
  }
}
