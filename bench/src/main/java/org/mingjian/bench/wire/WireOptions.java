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
record WireOptions(
    Path work,
    int persons,
    int points,
    int seconds,
    List<Integer> rates,
    List<Integer> lines,
    Duration soak) {
  static final String USAGE =
      "用法 usage: ./mingjian bench wire [--work DIR] [--persons 200000] [--points 250000] "
          + "[--seconds 20] [--rates 200,400,1000] [--lines 5,20,100] [--soak 10m]";

  private static final WireOptions DEFAULTS =
      new WireOptions(
          Path.of("target", "bench"),
          200_000,
          250_000,
          20,
          List.of(200, 400, 1000),
          List.of(5, 20, 100),
          Duration.ZERO);

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
      case "--work" ->
          new WireOptions(Path.of(value), persons, points, seconds, rates, lines, soak);
      case "--persons" ->
          new WireOptions(work, Integer.parseInt(value), points, seconds, rates, lines, soak);
      case "--points" ->
          new WireOptions(work, persons, Integer.parseInt(value), seconds, rates, lines, soak);
      case "--seconds" ->
          new WireOptions(work, persons, points, Integer.parseInt(value), rates, lines, soak);
      case "--rates" ->
          new WireOptions(work, persons, points, seconds, numbers(value), lines, soak);
      case "--lines" ->
          new WireOptions(work, persons, points, seconds, rates, numbers(value), soak);
      case "--soak" ->
          new WireOptions(work, persons, points, seconds, rates, lines, duration(value));
      default -> throw new IllegalArgumentException("没有这个选项 no such option: " + name);
    };
  }

  private static List<Integer> numbers(String value) {
    return Arrays.stream(value.split(",")).filter(n -> !n.isBlank()).map(Integer::valueOf).toList();
  }

  /// `10m`, `90s`.
  private static Duration duration(String value) {
    return Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
  }
}
