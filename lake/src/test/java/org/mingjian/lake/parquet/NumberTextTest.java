package org.mingjian.lake.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.lake.parquet.ParquetColumn.Kind;
import org.mingjian.lake.parquet.ParquetColumn.Meaning;

class NumberTextTest {
  private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1",
    "-12.50, -12.5",
    "1e15, 1000000000000000",
    "1e16, 1.0E+16",
    "0.0001, 0.00010",
    "0.00001, 1.0E-5",
    "-0.0, 0.0",
    "NaN, NaN",
    "-Infinity, -Infinity"
  })
  void writesFloatingNumbersPlainlyAsFarAsTheyAreExact(double value, String text) {
    NumberText doubles = new NumberText(PhysicalType.DOUBLE, Meaning.PLAIN);
    assertEquals(text, doubles.of(Double.doubleToRawLongBits(value)));
  }

  @Test
  void writesWholeNumbersByWhatTheyMean() {
    assertEquals("-1", text(PhysicalType.INT64, Kind.PLAIN, 0).of(-1));
    assertEquals("4294967295", text(PhysicalType.INT32, Kind.UNSIGNED, 0).of(-1));
    assertEquals("18446744073709551615", text(PhysicalType.INT64, Kind.UNSIGNED, 0).of(-1));
    assertEquals("-0.05", text(PhysicalType.INT64, Kind.DECIMAL, 2).of(-5));
    assertEquals("1969-12-31", text(PhysicalType.INT32, Kind.DATE, 0).of(-1));
    assertEquals("-1.28", text(PhysicalType.BYTE_ARRAY, Kind.DECIMAL, 2).decimal(bytes(-128)));
  }

  @Test
  void writesTimesAsACalendarDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      long micros = random.nextLong(-4_000_000_000_000_000L, 4_000_000_000_000_000L);
      long second = Math.floorDiv(micros, 1_000_000L);
      assertEquals(civil(second, 0), time(6, false).of(micros));
      assertEquals(civil(second, 8), time(6, true).of(micros));
      assertEquals(civil(second, 0), time(3, false).of(Math.floorDiv(micros, 1000L)));
    }
  }

  @Test
  void countsJulianDaysOfAnInt96() {
    assertEquals("1970-01-01 00:00:01", NumberText.julian(1_999_999_999L, 2_440_588));
    assertEquals("1969-12-31 23:59:59", NumberText.julian(86_399_000_000_000L, 2_440_587));
  }

  private static byte[] bytes(int value) {
    return new byte[] {(byte) value};
  }

  private static NumberText text(PhysicalType type, Kind kind, int scale) {
    return new NumberText(type, new Meaning(kind, scale, false));
  }

  private static NumberText time(int scale, boolean utc) {
    return new NumberText(PhysicalType.INT64, new Meaning(Kind.TIMESTAMP, scale, utc));
  }

  private static String civil(long second, int hoursAhead) {
    return LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)
        .plusHours(hoursAhead)
        .format(FORM);
  }
}
