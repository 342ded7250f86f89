package org.mingjian.bench.wire;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What to measure of the wire.
///
/// @param work folder for release and history, which are kept and used again
/// @param persons with a year of history
/// @param points synthetic knowledge points of the release
/// @param seconds how long each rate is kept up
/// @param rates requests a second
/// @param lines lines of a body
/// @param soak how long the last run takes; zero for none
/// @param requestOnly whether only the way of a request inside one process is measured
record WireOptions(
    Path work,
    int persons,
    int points,
    int seconds,
    List<Integer> rates,
    List<Integer> lines,
    Duration soak,
    boolean requestOnly) {
  static final String USAGE =
      "用法 usage: ./mingjian bench wire [--work DIR] [--persons 200000] [--points 250000] "
          + "[--seconds 20] [--rates 200,400,1000] [--lines 5,20,100] [--soak 10m] [--only request]";

  private static final WireOptions DEFAULTS =
      new WireOptions(
          Path.of("target", "bench"),
          200_000,
          250_000,
          20,
          List.of(200, 400, 1000),
          List.of(5, 20, 100),
          Duration.ZERO,
          false);

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException if it makes no sense
  static WireOptions parse(List<String> arguments) {
    if (arguments.size() % 2 != 0) {
      throw new IllegalArgumentException("每个选项要有值 every option takes a value");
    }
    WireOptions options = DEFAULTS;
    for (int i = 0; i < arguments.size(); i += 2) {
      options = options.with(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private WireOptions with(String name, String value) {
    return switch (name) {
      case "--work" -> copy(Path.of(value), persons, points, seconds);
      case "--persons" -> copy(work, Integer.parseInt(value), points, seconds);
      case "--points" -> copy(work, persons, Integer.parseInt(value), seconds);
      case "--seconds" -> copy(work, persons, points, Integer.parseInt(value));
      case "--rates" -> loaded(numbers(value), lines, soak, requestOnly);
      case "--lines" -> loaded(rates, numbers(value), soak, requestOnly);
      case "--soak" -> loaded(rates, lines, duration(value), requestOnly);
      case "--only" -> loaded(rates, lines, soak, isRequest(value));
      default -> throw new IllegalArgumentException("没有这个选项 no such option: " + name);
    };
  }

  private WireOptions copy(Path folder, int people, int pointCount, int length) {
    return new WireOptions(folder, people, pointCount, length, rates, lines, soak, requestOnly);
  }

  private WireOptions loaded(
      List<Integer> arrivals, List<Integer> lengths, Duration last, boolean request) {
    return new WireOptions(work, persons, points, seconds, arrivals, lengths, last, request);
  }

  private static boolean isRequest(String value) {
    if (!value.equals("request")) {
      throw new IllegalArgumentException("--only 只认 request, not " + value);
    }
    return true;
  }

  private static List<Integer> numbers(String value) {
    return Arrays.stream(value.split(",")).filter(n -> !n.isBlank()).map(Integer::valueOf).toList();
  }

  /// `10m`, `90s`.
  private static Duration duration(String value) {
    return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
  }
}
