package org.mingjian.claims.extract;

import java.io.IOException;
import java.util.Optional;
import org.mingjian.claims.csv.CsvFault;
import org.mingjian.claims.csv.CsvRecords;
import org.mingjian.claims.extract.Rejection.RowPlace;
import org.mingjian.claims.extract.RowChecks.Problem;
import org.mingjian.values.MingjianException;

/// Reads the CSV files of an extract row by row. Immutable; several threads may each read a file.
public final class CsvExtract {
  private final ExtractTerms terms;

  /// A reader that measures rows against `terms`.
  public CsvExtract(ExtractTerms terms) {
    this.terms = terms;
  }

  /// Reads all of `file`; every row goes to `handler` in the order of the file. A file that breaks
  /// off gives the rows before the break, and says so in the result. Throws
  /// [ExtractError#READ_FAILED] if the disk fails.
  public ReadOutcome read(ExtractFile file, RowHandler handler) {
    try (CsvRecords records = CsvRecords.open(file.path())) {
      return new Reading(file, records, terms, handler).readAll();
    } catch (IOException e) {
      throw new MingjianException(
          ExtractError.READ_FAILED, "读取失败 cannot read " + file.path() + ": " + e, e);
    }
  }

  /// One file being read.
  private static final class Reading {
    private final ExtractFile file;
    private final CsvRecords records;
    private final RowHandler handler;
    private final CsvRow row;
    private final RowChecks checks;
    private final int fields;
    private long handed;
    private long rejected;

    Reading(ExtractFile file, CsvRecords records, ExtractTerms terms, RowHandler handler) {
      this.file = file;
      this.records = records;
      this.handler = handler;
      row = new CsvRow(file.table(), records, new FieldReader(terms.todayDay()));
      checks = new RowChecks(file.table(), terms);
      fields = records.header().size();
    }

    ReadOutcome readAll() throws IOException {
      while (records.next()) {
        Optional<RejectionReason> broken = broken();
        if (broken.isPresent()) {
          reject("", brokenValue(broken.get()), broken.get());
        } else {
          readRow();
        }
      }
      Optional<FileDamage> damage =
          records.damage().map(why -> new FileDamage(file.name(), records.lastLine(), why));
      return new ReadOutcome(handed, rejected, damage);
    }

    private void readRow() {
      Optional<Problem> problem = row.read();
      if (problem.isEmpty()) {
        problem = checks.check(row);
      }
      if (problem.isPresent()) {
        reject(problem.get());
      } else {
        handed++;
        handler.row(row);
      }
    }

    /// Why the record as a whole cannot be used.
    private Optional<RejectionReason> broken() {
      if (records.fault().isPresent()) {
        return Optional.of(reason(records.fault().get()));
      }
      if (records.hasNul()) {
        return Optional.of(RejectionReason.NUL_BYTE);
      }
      if (records.fields() != fields) {
        return Optional.of(RejectionReason.FIELD_COUNT);
      }
      return records.isText() ? Optional.empty() : Optional.of(RejectionReason.BAD_ENCODING);
    }

    private String brokenValue(RejectionReason reason) {
      return reason == RejectionReason.FIELD_COUNT ? records.fields() + "/" + fields : "";
    }

    private void reject(Problem problem) {
      ExtractColumn column = file.table().column(problem.column());
      RowPlace place = new RowPlace(file.name(), records.line());
      rejected++;
      handler.rejected(Rejection.of(place, column, row.raw(column.index()), problem.reason()));
      if (ParentKeys.hasParents(file.table())) {
        handler.rejectedParent(
            new ParentKeys(
                file.table(),
                records.line(),
                raw("psn_no"),
                raw("mdtrt_id"),
                raw("setl_id"),
                raw("fixmedins_code")));
      }
    }

    private String raw(String column) {
      return file.table().find(column).stream().mapToObj(row::raw).findFirst().orElse("").strip();
    }

    private void reject(String column, String value, RejectionReason reason) {
      rejected++;
      handler.rejected(new Rejection(file.name(), records.line(), column, value, reason));
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
}
