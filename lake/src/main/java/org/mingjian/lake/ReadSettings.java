package org.mingjian.lake;

/// How a lake is read: lines in a batch, about (a person is never split; 1 gives a batch for every
/// person), and megabytes for the embedded database.
public record ReadSettings(int batchLines, int databaseMegabytes) {
  private static final int BATCH_LINES = 1_200_000;
  private static final int DATABASE_MEGABYTES = 768;

  /// What suits an audit.
  public static ReadSettings defaults() {
    return new ReadSettings(BATCH_LINES, DATABASE_MEGABYTES);
  }

  /// The same with other batches.
  public ReadSettings withBatchLines(int lines) {
    return new ReadSettings(lines, databaseMegabytes);
  }
}
