package org.mingjian.claims.extract;

import java.util.Optional;
import org.mingjian.claims.extract.Rejection.RowPlace;
import org.mingjian.claims.extract.RowChecks.Problem;

/// Lets those rows of a file pass that can be read and believed, and rejects the others. Used by
/// one thread at a time.
public final class RowGate {
  private final ExtractFile file;
  private final RowChecks checks;

  /// For rows of `file`, measured against `terms`.
  public RowGate(ExtractFile file, ExtractTerms terms) {
    this.file = file;
    checks = new RowChecks(file.table(), terms);
  }

  /// Hands a row to `handler`, as a row or as rejected.
  public void pass(FileRow row, RowHandler handler) {
    Optional<Problem> problem = row.read();
    if (problem.isEmpty()) {
      problem = checks.check(row);
    }
    if (problem.isPresent()) {
      reject(row, problem.get(), handler);
    } else {
      handler.row(row);
    }
  }

  /// Rejects what stands on a line, which could not be split into values; `value` is what to show
  /// of it.
  public void reject(long line, RejectionReason reason, String value, RowHandler handler) {
    handler.rejected(new Rejection(file.name(), line, "", value, reason));
  }

  private void reject(FileRow row, Problem problem, RowHandler handler) {
    ExtractColumn column = file.table().column(problem.column());
    RowPlace place = new RowPlace(file.name(), row.line());
    handler.rejected(Rejection.of(place, column, row.raw(column.index()), problem.reason()));
    if (ParentKeys.hasParents(file.table())) {
      handler.rejectedParent(
          new ParentKeys(
              file.table(),
              row.line(),
              raw(row, "psn_no"),
              raw(row, "mdtrt_id"),
              raw(row, "setl_id"),
              raw(row, "fixmedins_code")));
    }
  }

  private String raw(FileRow row, String column) {
    return file.table().find(column).stream().mapToObj(row::raw).findFirst().orElse("").strip();
  }
}
