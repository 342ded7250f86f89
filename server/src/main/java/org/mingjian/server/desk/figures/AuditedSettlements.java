package org.mingjian.server.desk.figures;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.values.LocalizedText;

/// How many settlements audits looked at, and of how many they found something: as their summaries
/// say. Of two runs over the same days of an institution the later counts; where the days of two
/// overlap otherwise, nobody knows how many settlements they share, and the sum is not made.
public final class AuditedSettlements {
  private static final String LATEST =
      """
      SELECT DISTINCT ON (institution, from_day, to_day) institution, from_day, to_day, settlements,
        concerned
      FROM run_institution
      WHERE to_day >= CAST(? AS date) AND from_day <= CAST(? AS date)
      ORDER BY institution, from_day, to_day, run DESC
      """;

  private final long settlements;
  private final long concerned;
  private final boolean overlapping;

  private AuditedSettlements(long settlements, long concerned, boolean overlapping) {
    this.settlements = settlements;
    this.concerned = concerned;
    this.overlapping = overlapping;
  }

  /// Of runs whose days touch a period.
  public static AuditedSettlements of(DSLContext sql, LocalDate from, LocalDate until) {
    long settlements = 0;
    long concerned = 0;
    boolean overlapping = false;
    String institution = "";
    LocalDate last = LocalDate.MIN;
    List<Record> rows = List.copyOf(sql.fetch(LATEST, from.toString(), until.toString()));
    for (Record row : rows) {
      String next = row.get("institution", String.class);
      last = next.equals(institution) ? last : LocalDate.MIN;
      overlapping |= !row.get("from_day", Date.class).toLocalDate().isAfter(last);
      LocalDate end = row.get("to_day", Date.class).toLocalDate();
      last = end.isAfter(last) ? end : last;
      institution = next;
      settlements += row.get("settlements", Long.class);
      concerned += row.get("concerned", Long.class);
    }
    return new AuditedSettlements(settlements, concerned, overlapping);
  }

  /// 结算审核率: nobody tells how many settlements there were in all.
  public Measure audited() {
    return overlapping
        ? Measure.unknown(
            0,
            new LocalizedText(
                "多次审核的日期部分重叠，去重后的结算数未知", "Periods of audits overlap in part: number unknown"))
        : Measure.unknown(
            settlements,
            new LocalizedText(
                "已审核结算数来自审核摘要；全部结算数无来源，比例未知",
                "Audited settlements as summaries say; how many there are in all is not known"));
  }

  /// 检出率: settlements something was found of, among those looked at.
  public Measure detection() {
    if (overlapping || settlements == 0) {
      return Measure.unknown(
          concerned,
          new LocalizedText(
              "没有可用的审核摘要，或其日期部分重叠", "No summary that says how many, or periods overlap in part"));
    }
    return Measure.of(
        concerned,
        settlements,
        new LocalizedText("有疑点的结算 / 已审核结算", "Settlements with findings / settlements audited"));
  }
}
