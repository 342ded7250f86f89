package org.mingjian.lake;

import org.mingjian.claims.AreaSettings;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.ProtectionKeys;

/// How an import works: threads, megabytes for the embedded database, lines worked on at a time by
/// one thread, who is told of the progress, and the keys that personal columns are protected with,
/// asked for when the first is met.
///
/// @param replacing whether the sources say all there is of the visits and stocks they tell: what
///   the lake had of these is void, and a source that goes back to an earlier content is imported
///   again; else they add to it
/// @param area what codes mean in the sources' area; a lake keeps to what its first import said
public record ImportSettings(
    int threads,
    int databaseMegabytes,
    int partitionLines,
    ImportProgress progress,
    ProtectionKeys keys,
    boolean replacing,
    AreaSettings area) {
  private static final int DATABASE_MEGABYTES = 768;
  private static final int PARTITION_LINES = 800_000;

  /// One thread a processor, at most four, telling nobody, with the keys of the user.
  public static ImportSettings defaults() {
    int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    return new ImportSettings(
        threads,
        DATABASE_MEGABYTES,
        PARTITION_LINES,
        ImportProgress.SILENT,
        LocalKeyFile.ofUser(),
        false,
        AreaSettings.NATIONAL);
  }

  /// The same, telling `listener`.
  public ImportSettings telling(ImportProgress listener) {
    return new ImportSettings(
        threads, databaseMegabytes, partitionLines, listener, keys, replacing, area);
  }

  /// The same with other threads.
  public ImportSettings withThreads(int count) {
    return new ImportSettings(
        count, databaseMegabytes, partitionLines, progress, keys, replacing, area);
  }

  /// The same with other partitions.
  public ImportSettings withPartitionLines(int lines) {
    return new ImportSettings(threads, databaseMegabytes, lines, progress, keys, replacing, area);
  }

  /// The same with other keys.
  public ImportSettings withKeys(ProtectionKeys other) {
    return new ImportSettings(
        threads, databaseMegabytes, partitionLines, progress, other, replacing, area);
  }

  /// The same for sources that say all there is of what they tell.
  public ImportSettings replacingVisits() {
    return new ImportSettings(
        threads, databaseMegabytes, partitionLines, progress, keys, true, area);
  }

  /// The same for an area whose codes mean what `settings` says.
  public ImportSettings ofArea(AreaSettings settings) {
    return new ImportSettings(
        threads, databaseMegabytes, partitionLines, progress, keys, replacing, settings);
  }
}
