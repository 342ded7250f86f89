package org.mingjian.lake;

import java.util.Set;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowHandler;

/// Something that hands out typed rows to be imported: a file of an extract, a generator. Read
/// once, by one thread but for what it hands out as blocks.
public interface RowSource {
  /// The name that counts and rejections carry: the file's name.
  String name();

  /// The table of its rows, and of those it rejects; a source may hand out rows of further tables.
  ExtractTable table();

  /// The tables and columns it has, as [org.mingjian.claims.FieldPresence] names them.
  Set<String> fields();

  /// What tells the same content apart from other content: the SHA-256 of a file. A source whose
  /// content is in the lake already is skipped; the empty text is never in the lake. The first call
  /// may take as long as reading a file takes; any thread may call.
  String contentHash();

  /// About how many bytes its rows have as CSV text; decides in how many pieces the work is done.
  long sizeBytes();

  /// Hands all rows to `handler`, tells it where the source breaks off, if it does, and tells
  /// `progress` how many of [#sizeBytes] are done.
  void read(RowHandler handler, Progress progress);

  /// Is told how far reading is.
  interface Progress {
    /// `bytes` of [RowSource#sizeBytes] are done so far. Any thread may call that reads a block.
    void done(long bytes);
  }
}
