package org.mingjian.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a time of an option: an instant as printed, a Chinese civil time, or a day, meant whole.
final class KnownAt implements ITypeConverter<Instant> {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Override
  public Instant convert(String text) {
    try {
      if (text.endsWith("Z")) {
        return Instant.parse(text);
      }
      if (text.contains("T")) {
        return LocalDateTime.parse(text).atZone(CHINA).toInstant();
      }
      return LocalDate.parse(text).plusDays(1).atStartOfDay(CHINA).toInstant().minusMillis(1);
    } catch (DateTimeException e) {
      throw new TypeConversionException(
          "时间应为 yyyy-MM-dd、yyyy-MM-ddTHH:mm:ss 或 …Z a time is written so，收到 got “" + text + "”");
    }
  }
}
