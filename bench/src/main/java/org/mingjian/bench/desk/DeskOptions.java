package org.mingjian.bench.desk;

import java.nio.file.Path;
import java.util.List;

/// What to measure of the desk.
///
/// @param work folder of the database, which is kept and used again
/// @param findings how many there are to be
/// @param asks how often each list is asked for
/// @param more how many are brought into them each time
/// @param buffers memory of PostgreSQL's cache
record DeskOptions(Path work, long findings, int asks, long more, String buffers) {
  static final String USAGE =
      "用法 usage: ./mingjian bench desk [--work DIR] [--findings 20000000] [--asks 200] "
          + "[--more 1000000] [--buffers 1GB]";

  /// Reads the command line.
  ///
  /// @throws IllegalArgumentException if it makes no sense
  static DeskOptions parse(List<String> arguments) {
    DeskOptions options =
        new DeskOptions(Path.of("target", "bench"), 20_000_000, 200, 1_000_000, "1GB");
    if (arguments.size() % 2 != 0) {
      throw new IllegalArgumentException("每个选项要有值 every option takes a value");
    }
    for (int i = 0; i < arguments.size(); i += 2) {
      options = options.with(arguments.get(i), arguments.get(i + 1));
    }
    return options;
  }

  private DeskOptions with(String name, String value) {
    return switch (name) {
      case "--work" -> new DeskOptions(Path.of(value), findings, asks, more, buffers);
      case "--findings" -> new DeskOptions(work, Long.parseLong(value), asks, more, buffers);
      case "--asks" -> new DeskOptions(work, findings, Integer.parseInt(value), more, buffers);
      case "--more" -> new DeskOptions(work, findings, asks, Long.parseLong(value), buffers);
      case "--buffers" -> new DeskOptions(work, findings, asks, more, value);
      default -> throw new IllegalArgumentException("没有这个选项 no such option: " + name);
    };
  }
}
