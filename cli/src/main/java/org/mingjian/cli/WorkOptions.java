package org.mingjian.cli;

import java.util.Optional;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Option;

/// Options about how the work is done.
final class WorkOptions {
  private static final int MOST_THREADS = 256;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "线程数，默认等于处理器数  threads; default: one a processor")
  private Optional<Integer> threads = Optional.empty();

  /// How many threads to use.
  int threads() {
    int count = threads.orElse(Runtime.getRuntime().availableProcessors());
    if (count < 1 || count > MOST_THREADS) {
      throw new MingjianException(
          CliError.OPTIONS, "--threads 应为 must be 1–" + MOST_THREADS + "，收到 got " + count);
    }
    return count;
  }
}
