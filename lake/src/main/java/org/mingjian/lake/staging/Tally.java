package org.mingjian.lake.staging;

import org.mingjian.claims.extract.ExtractTable;

/// Counts where the rows of each source and table went. Used by one thread; sums are made with
/// [#add].
public final class Tally {
  private static final int TABLES = ExtractTable.values().length;

  private final long[] read;
  private final long[] leftOut;
  private final long[] rejected;

  /// All zero.
  public Tally(int sources) {
    read = new long[sources * TABLES];
    leftOut = new long[sources * TABLES];
    rejected = new long[sources * TABLES];
  }

  /// The rows of one table in one source; `audited` is what remains.
  public record Counts(long read, long leftOut, long rejected) {
    /// Rows that are judged.
    public long audited() {
      return read - leftOut - rejected;
    }
  }

  /// Counts a row read.
  public void read(int source, ExtractTable table) {
    read[slot(source, table)]++;
  }

  /// Counts a row left out.
  public void leftOut(int source, ExtractTable table) {
    leftOut[slot(source, table)]++;
  }

  /// Counts a row rejected.
  public void rejected(int source, ExtractTable table) {
    rejected[slot(source, table)]++;
  }

  /// Adds all of another tally of the same sources.
  public void add(Tally other) {
    for (int i = 0; i < read.length; i++) {
      read[i] += other.read[i];
      leftOut[i] += other.leftOut[i];
      rejected[i] += other.rejected[i];
    }
  }

  /// The counts of one table in one source.
  public Counts of(int source, ExtractTable table) {
    int slot = slot(source, table);
    return new Counts(read[slot], leftOut[slot], rejected[slot]);
  }

  private static int slot(int source, ExtractTable table) {
    return source * TABLES + table.ordinal();
  }
}
