package org.mingjian.server.store;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.PastVisit;

/// The month that rows belong to: a visit lies whole in the month of its latest settlement, without
/// one in that of its begin; what is nobody's in the month of its day.
public final class VisitMonth {
  private static final int MONTH_LENGTH = "yyyy-MM".length();

  private VisitMonth() {}

  /// The month of a row that is nobody's.
  public static YearMonth of(ClaimRow row) {
    return YearMonth.from(CivilTime.date(row.day()));
  }

  /// The month of a visit, all of whose rows are given.
  public static YearMonth of(List<ClaimRow> visit) {
    return of(PastVisit.of(visit));
  }

  /// The month of a visit.
  public static YearMonth of(PastVisit visit) {
    List<ClaimRow> rows = visit.rows();
    return last(rows, ExtractTable.SETL_D, "setl_time")
        .or(() -> last(rows, ExtractTable.MDTRT_D, "begntime"))
        .map(time -> YearMonth.parse(time.substring(0, MONTH_LENGTH)))
        .orElseGet(() -> of(rows.getFirst()));
  }

  private static Optional<String> last(List<ClaimRow> rows, ExtractTable table, String column) {
    return rows.stream()
        .filter(row -> row.table() == table && row.value(column).length() > MONTH_LENGTH)
        .map(row -> row.value(column))
        .max(String::compareTo);
  }
}
