package org.mingjian.wire.reply;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// Numbers replies: area (6) + time (14) + sequence (10). Safe for several threads.
public final class ReplyNumber {
  private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
  private static final Pattern AREA = Pattern.compile("[0-9]{6}");
  private static final String NO_AREA = "000000";
  private static final long LARGEST = 9_999_999_999L;

  private final AtomicLong sequence = new AtomicLong();

  /// The next number.
  public String next(String area, LocalDateTime at) {
    long number = sequence.updateAndGet(last -> last == LARGEST ? 1 : last + 1);
    String place = AREA.matcher(area).matches() ? area : NO_AREA;
    return place + SECOND.format(at) + String.format(Locale.ROOT, "%010d", number);
  }
}
