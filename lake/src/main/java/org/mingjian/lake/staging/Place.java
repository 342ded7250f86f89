package org.mingjian.lake.staging;

/// Source and line of a row in one long that orders by source, then line. Sources count from 0; the
/// long is never 0, which stands for rows that come from the lake.
public final class Place {
  private static final int LINE_BITS = 40;

  private Place() {}

  /// The place of a row.
  public static long of(int source, long line) {
    return (source + 1L) << LINE_BITS | line;
  }

  /// The source of a place.
  public static int source(long place) {
    return (int) (place >>> LINE_BITS) - 1;
  }

  /// The line of a place.
  public static long line(long place) {
    return place & ((1L << LINE_BITS) - 1);
  }
}
