package org.mingjian.claims.extract;

import java.util.List;
import java.util.Optional;
import org.mingjian.claims.csv.CsvBlock;
import org.mingjian.claims.csv.CsvFault;

/// Reads blocks of records as rows. Used by one thread at a time.
final class CsvBlockReader {
  private final CsvRow row;
  private final RowGate gate;
  private final int fields;

  /// For records of `file`, whose fields are named by `header`.
  CsvBlockReader(ExtractFile file, List<String> header, ExtractTerms terms) {
    row = new CsvRow(file.table(), header, new FieldReader(terms.todayDay()));
    gate = new RowGate(file, terms);
    fields = header.size();
  }

  /// Hands every record of `block` to `handler`, as a row or as rejected.
  void read(CsvBlock block, RowHandler handler) {
    row.of(block);
    while (block.next()) {
      Optional<RejectionReason> broken = broken(block);
      if (broken.isPresent()) {
        gate.reject(block.line(), broken.get(), brokenValue(block, broken.get()), handler);
      } else {
        gate.pass(row, handler);
      }
    }
  }

  /// Why the record as a whole cannot be used.
  private Optional<RejectionReason> broken(CsvBlock block) {
    if (block.fault().isPresent()) {
      return Optional.of(reason(block.fault().get()));
    }
    if (block.hasNul()) {
      return Optional.of(RejectionReason.NUL_BYTE);
    }
    if (block.fields() != fields) {
      return Optional.of(RejectionReason.FIELD_COUNT);
    }
    return block.isText() ? Optional.empty() : Optional.of(RejectionReason.BAD_ENCODING);
  }

  private String brokenValue(CsvBlock block, RejectionReason reason) {
    return reason == RejectionReason.FIELD_COUNT ? block.fields() + "/" + fields : "";
  }

  private static RejectionReason reason(CsvFault fault) {
    return switch (fault) {
      case QUOTE_NOT_CLOSED -> RejectionReason.QUOTE_NOT_CLOSED;
      case TEXT_AFTER_QUOTE -> RejectionReason.TEXT_AFTER_QUOTE;
      case TOO_LONG -> RejectionReason.TOO_LONG;
      case FILE_TRUNCATED -> RejectionReason.FILE_TRUNCATED;
    };
  }
}
