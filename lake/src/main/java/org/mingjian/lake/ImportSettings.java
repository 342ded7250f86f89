package org.mingjian.lake;

/// How an import works: threads, megabytes for the embedded database, lines worked on at a time by
/// one thread, and who is told of the progress.
public record ImportSettings(
    int threads, int databaseMegabytes, int partitionLines, ImportProgress progress) {
  private static final int DATABASE_MEGABYTES = 768;
  private static final int PARTITION_LINES = 800_000;

  /// One thread a processor, at most four, telling nobody.
  public static ImportSettings defaults() {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    return new ImportSettings(threads, DATABASE_MEGABYTES, PARTITION_LINES, ImportProgress.SILENT);
  }

  /// The same, telling `listener`.
  public ImportSettings telling(ImportProgress listener) {
    return new ImportSettings(threads, databaseMegabytes, partitionLines, listener);
  }

  /// The same with other threads.
  public ImportSettings withThreads(int count) {
    return new ImportSettings(count, databaseMegabytes, partitionLines, progress);
  }

  /// The same with other partitions.
  public ImportSettings withPartitionLines(int lines) {
    return new ImportSettings(threads, databaseMegabytes, lines, progress);
  }
}
