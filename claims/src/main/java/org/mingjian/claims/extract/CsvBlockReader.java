package org.mingjian.claims.extract;

import java.util.List;
import java.util.Optional;
import org.mingjian.claims.csv.CsvBlock;
import org.mingjian.claims.csv.CsvFault;
import org.mingjian.claims.extract.Rejection.RowPlace;
import org.mingjian.claims.extract.RowChecks.Problem;

/// Reads blocks of records as rows. Used by one thread at a time.
final class CsvBlockReader {
  private final ExtractFile file;
  private final CsvRow row;
  private final RowChecks checks;
  private final int fields;

  /// For records of `file`, whose fields are named by `header`.
  CsvBlockReader(ExtractFile file, List<String> header, ExtractTerms terms) {
    this.file = file;
    row = new CsvRow(file.table(), header, new FieldReader(terms.todayDay()));
    checks = new RowChecks(file.table(), terms);
    fields = header.size();
  }

  /// Hands every record of `block` to `handler`, as a row or as rejected.
  void read(CsvBlock block, RowHandler handler) {
    row.of(block);
    while (block.next()) {
      Optional<RejectionReason> broken = broken(block);
      if (broken.isPresent()) {
        handler.rejected(
            new Rejection(
                file.name(), block.line(), "", brokenValue(block, broken.get()), broken.get()));
      } else {
        readRow(handler);
      }
    }
  }

  private void readRow(RowHandler handler) {
    Optional<Problem> problem = row.read();
    if (problem.isEmpty()) {
      problem = checks.check(row);
    }
    if (problem.isPresent()) {
      reject(problem.get(), handler);
    } else {
      handler.row(row);
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

  private void reject(Problem problem, RowHandler handler) {
    ExtractColumn column = file.table().column(problem.column());
    RowPlace place = new RowPlace(file.name(), row.line());
    handler.rejected(Rejection.of(place, column, row.raw(column.index()), problem.reason()));
    if (ParentKeys.hasParents(file.table())) {
      handler.rejectedParent(
          new ParentKeys(
              file.table(),
              row.line(),
              raw("psn_no"),
              raw("mdtrt_id"),
              raw("setl_id"),
              raw("fixmedins_code")));
    }
  }

  private String raw(String column) {
    return file.table().find(column).stream().mapToObj(row::raw).findFirst().orElse("").strip();
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
