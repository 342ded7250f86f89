package org.mingjian.claims.extract;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mingjian.claims.csv.CsvBlock;
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
  /// one block. A file that breaks off gives the rows before the break, and the result says so.
  /// Throws [ExtractError#READ_FAILED] if the disk fails.
  public Optional<FileDamage> read(ExtractFile file, RowHandler handler, Progress progress) {
    try (CsvRecords records = CsvRecords.open(file.path())) {
      return new Cutting(file, records, handler).run(progress);
    } catch (IOException e) {
      throw new MingjianException(
          ExtractError.READ_FAILED, "读取失败 cannot read " + file.path() + ": " + e, e);
    }
  }

  /// One file being cut into blocks. Blocks and their readers serve again and again.
  private final class Cutting {
    private final ExtractFile file;
    private final CsvRecords records;
    private final RowHandler handler;
    private final ConcurrentLinkedQueue<CsvBlock> blocks = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<CsvBlockReader> readers = new ConcurrentLinkedQueue<>();

    Cutting(ExtractFile file, CsvRecords records, RowHandler handler) {
      this.file = file;
      this.records = records;
      this.handler = handler;
    }

    Optional<FileDamage> run(Progress progress) throws IOException {
      CsvBlock block = emptyBlock();
      while (records.next()) {
        if (!block.add(records)) {
          progress.advanced(block.size());
          hand(block);
          block = emptyBlock();
          block.add(records);
        }
      }
      hand(block);
      return records.damage().map(why -> new FileDamage(file.name(), records.lastLine(), why));
    }

    private CsvBlock emptyBlock() {
      CsvBlock used = blocks.poll();
      return used == null ? new CsvBlock() : used.clear();
    }

    private void hand(CsvBlock block) {
      handler.block(target -> {
        CsvBlockReader idle = readers.poll();
        CsvBlockReader reader =
            idle == null ? new CsvBlockReader(file, records.header(), terms) : idle;
        reader.read(block, target);
        readers.add(reader);
        blocks.add(block);
      });
    }
  }
}
