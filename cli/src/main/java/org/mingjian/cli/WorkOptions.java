package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.mingjian.lake.ImportProgress;
import org.mingjian.lake.ImportSettings;
import org.mingjian.lake.protection.LocalKeyFile;
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

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description =
          "加密姓名、证件号等个人信息的密钥文件，默认 ~/.mingjian/keys  key file that protects names and the like")
  private Optional<Path> keys = Optional.empty();

  /// How many threads to use.
  int threads() {
    int count = threads.orElse(Runtime.getRuntime().availableProcessors());
    if (count < 1 || count > MOST_THREADS) {
      throw new MingjianException(
          CliError.OPTIONS, "--threads 应为 must be 1–" + MOST_THREADS + "，收到 got " + count);
    }
    return count;
  }

  /// How to import: with these threads and keys, telling `progress`.
  ImportSettings importing(ImportProgress progress) {
    ImportSettings settings = ImportSettings.defaults().withThreads(threads()).telling(progress);
    return keys.map(LocalKeyFile::new).map(settings::withKeys).orElse(settings);
  }
}
