package org.mingjian.claims.extract;

import java.io.IOException;
import org.mingjian.claims.csv.CsvRecords;
import org.mingjian.values.MingjianException;

/// Reads the CSV files of an extract. Immutable; several threads may each read a file.
public final class CsvExtract {
  private final ExtractTerms terms;

  /// A reader that measures rows against `terms`.
  public CsvExtract(ExtractTerms terms) {
    this.terms = terms;
  }

  /// Is told how far reading is.
  public interface Progress {
    /// So many bytes of text have been cut into rows since the last call.
    void advanced(int bytes);
  }

  /// Reads all of `file`; its rows go to [RowHandler#block] in the order of the file, every row in
  /// one block. A file that breaks off gives the rows before the break, and the handler is told.
  /// Throws [ExtractError#READ_FAILED] if the disk fails.
  public void read(ExtractFile file, RowHandler handler, Progress progress) {
    try (CsvRecords records = CsvRecords.open(file.path())) {
      RowBlocks blocks = new RowBlocks(file, records.header(), terms, handler);
      while (records.next()) {
        int bytes = blocks.add(records);
        if (bytes > 0) {
          progress.advanced(bytes);
        }
      }
      blocks.finish();
      records
          .damage()
          .map(why -> new FileDamage(file.name(), records.lastLine(), why))
          .ifPresent(handler::damaged);
    } catch (IOException e) {
      throw new MingjianException(
          ExtractError.READ_FAILED, "读取失败 cannot read " + file.path() + ": " + e, e);
    }
  }
}
