package org.mingjian.claims.extract;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.mingjian.claims.csv.CsvBlock;
import org.mingjian.claims.csv.CsvRecords;

/// Hands the records of one file on in blocks, as they come. Blocks and their readers serve again
/// and again. Used by one thread; the blocks are read by any.
final class RowBlocks {
  private final ExtractFile file;
  private final List<String> header;
  private final ExtractTerms terms;
  private final RowHandler handler;
  private final ConcurrentLinkedQueue<CsvBlock> blocks = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<CsvBlockReader> readers = new ConcurrentLinkedQueue<>();
  private CsvBlock block = new CsvBlock();

  /// Records of `file` whose fields are named by `header`, measured against `terms`, for
  /// [RowHandler#block] of `handler`.
  RowBlocks(ExtractFile file, List<String> header, ExtractTerms terms, RowHandler handler) {
    this.file = file;
    this.header = List.copyOf(header);
    this.terms = terms;
    this.handler = handler;
  }

  /// Adds the current record or fault; returns how many bytes were handed on.
  int add(CsvRecords records) {
    if (block.add(records)) {
      return 0;
    }
    int bytes = block.size();
    handOn();
    block.add(records);
    return bytes;
  }

  /// Hands on what is left; nothing can be added afterwards.
  void finish() {
    handOn();
  }

  private void handOn() {
    CsvBlock full = block;
    CsvBlock used = blocks.poll();
    block = used == null ? new CsvBlock() : used.clear();
    handler.block(target -> {
      CsvBlockReader idle = readers.poll();
      CsvBlockReader reader = idle == null ? new CsvBlockReader(file, header, terms) : idle;
      reader.read(full, target);
      readers.add(reader);
      blocks.add(full);
    });
  }
}
