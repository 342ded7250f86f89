package org.mingjian.bench;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What to measure.
///
/// @param lines charge lines of the lake, about
/// @param points synthetic knowledge points
/// @param only the sections measured
/// @param work folder for lakes and extracts, which are kept and used again
record BenchOptions(long lines, int points, Set<String> only, Path work) {
  static final Set<String> SECTIONS =
      Set.of(
          "scan", "audit", "sql", "drools", "expression", "import", "scale", "release", "search");
  static final String USAGE =
      "用法 usage: ./mingjian bench [--lines 2000000] [--points 200000] "
          + "[--only scan,audit,sql,drools,expression,import,scale,release,search] [--work DIR]";

  private static final long LINES = 2_000_000;
  private static final int POINTS = 200_000;

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException if it makes no sense
  static BenchOptions parse(List<String> arguments) {
    BenchOptions options = new BenchOptions(LINES, POINTS, SECTIONS, Path.of("target", "bench"));
    if (arguments.size() % 2 != 0) {
      throw new IllegalArgumentException("每个选项要有值 every option takes a value");
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      options = options.with(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private BenchOptions with(String name, String value) {
    return switch (name) {
      case "--lines" -> new BenchOptions(Long.parseLong(value), points, only, work);
      case "--points" -> new BenchOptions(lines, Integer.parseInt(value), only, work);
      case "--only" -> new BenchOptions(lines, points, sections(value), work);
      case "--work" -> new BenchOptions(lines, points, only, Path.of(value));
      default -> throw new IllegalArgumentException("没有这个选项 no such option: " + name);
    };
  }

  private static Set<String> sections(String value) {
    Set<String> sections = new LinkedHashSet<>(List.of(value.split(",")));
    if (!SECTIONS.containsAll(sections)) {
      throw new IllegalArgumentException("--only " + value + "：可选 choose from " + SECTIONS);
    }
    return sections;
  }
}
