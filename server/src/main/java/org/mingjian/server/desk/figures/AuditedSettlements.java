package org.mingjian.server.desk.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Columns;
import org.mingjian.values.LocalizedText;

/// How many settlements audits looked at, and of how many they found something: as their summaries
/// say, each for all the days it looked at. Of two runs over the same days of an institution the
/// later counts. Where the days of two overlap otherwise, nobody knows how many settlements they
/// share; where the period cuts a run, nobody knows how many lie on either side: then there is no
/// number.
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
  private final Optional<Days> days;
  private final Optional<LocalizedText> unknown;

  private AuditedSettlements(List<Looked> runs, Days period) {
    this.settlements = runs.stream().mapToLong(Looked::settlements).sum();
    this.concerned = runs.stream().mapToLong(Looked::concerned).sum();
    this.days = runs.stream().map(Looked::days).reduce(Days::with);
    this.unknown = unknown(runs, period);
  }

  /// Days with the first and the last of them.
  public record Days(LocalDate from, LocalDate until) {
    private Days with(Days other) {
      return new Days(
          from.isBefore(other.from) ? from : other.from,
          until.isAfter(other.until) ? until : other.until);
    }

    private boolean hold(Days other) {
      return equals(with(other));
    }

    private boolean meet(Days other) {
      return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /// `2026-01-01..2026-06-30`.
    @Override
    public String toString() {
      return from + ".." + until;
    }
  }

  /// What a run looked at of an institution.
  private record Looked(String institution, Days days, long settlements, long concerned) {
    static Looked of(Record row) {
      return new Looked(
          row.get("institution", String.class),
          new Days(Columns.day(row, "from_day"), Columns.day(row, "to_day")),
          row.get("settlements", Long.class),
          row.get("concerned", Long.class));
    }
  }

  /// Of runs whose days touch a period.
  public static AuditedSettlements of(DSLContext sql, LocalDate from, LocalDate until) {
    List<Looked> runs = sql.fetch(LATEST, from.toString(), until.toString()).map(Looked::of);
    return new AuditedSettlements(runs, new Days(from, until));
  }

  private static Optional<LocalizedText> unknown(List<Looked> runs, Days period) {
    if (overlap(runs)) {
      return Optional.of(
          new LocalizedText(
              "多次审核的日期部分重叠，去重后的结算数未知", "Periods of audits overlap in part: number unknown"));
    }
    return runs.stream()
        .map(Looked::days)
        .filter(days -> !period.hold(days))
        .findFirst()
        .map(cut ->
            new LocalizedText(
                "所选期间截断了 " + cut + " 的审核，期内结算数未知；请选包含该审核全部日期的期间",
                "The period cuts the audit of "
                    + cut
                    + ": how many settlements lie in it is unknown; choose one that holds it"));
  }

  /// Of one institution each begins after all before it have ended, or shares days with one.
  private static boolean overlap(List<Looked> runs) {
    boolean overlap = false;
    for (int next = 1; next < runs.size(); next++) {
      Looked one = runs.get(next);
      overlap |=
          runs.subList(0, next).reversed().stream()
              .takeWhile(before -> before.institution.equals(one.institution))
              .anyMatch(before -> before.days.meet(one.days));
    }
    return overlap;
  }

  /// First and last day of the runs that touch the period; nothing where none does.
  public Optional<Days> days() {
    return days;
  }

  /// 结算审核率: nobody tells how many settlements there were in all.
  public Measure audited() {
    return unknown
        .map(why -> Measure.unknown(0, why))
        .orElseGet(() ->
            Measure.unknown(
                settlements,
                new LocalizedText(
                    "已审核结算数来自审核摘要；全部结算数无来源，比例未知",
                    "Audited settlements as summaries say; how many there are in all is not"
                        + " known")));
  }

  /// 检出率: settlements something was found of, among those looked at.
  public Measure detection() {
    return unknown.map(why -> Measure.unknown(0, why)).orElseGet(this::known);
  }

  private Measure known() {
    return settlements == 0
        ? Measure.unknown(
            0,
            new LocalizedText(
                "所选期间没有说明结算数的审核", "No audit in the period says how many settlements it had"))
        : Measure.of(
            concerned,
            settlements,
            new LocalizedText(
                "有疑点的结算 / 已审核结算（期内完成的审核，按摘要）",
                "Settlements with findings / settlements audited, as the audits within the period"
                    + " say"));
  }
}
