package org.mingjian.server.desk.ledger;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.precision.RuleRecord;

/// What each case says of its rules, written in the transaction of its events: records of rules are
/// sums of these.
public final class CaseRules {
  private static final String KEEP =
      """
      INSERT INTO case_rule AS r ("case", rule, area_path, institution, opened_day, decided_day,
        findings, decided, confirmed, changed)
      SELECT CAST(? AS uuid), e.rule, ?, ?, CAST(? AS date), CAST(nullif(?, '') AS date), e.findings,
        e.decided, e.confirmed, now()
      FROM unnest(CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[]))
        AS e (rule, findings, decided, confirmed)
      ON CONFLICT ("case", rule) DO UPDATE SET
        decided_day = coalesce(r.decided_day, excluded.decided_day), findings = excluded.findings,
        decided = excluded.decided, confirmed = excluded.confirmed, changed = excluded.changed
      """;

  private CaseRules() {}

  /// What a file says now.
  ///
  /// @param first when the first of the events happened that are being written; of a new case its
  ///   opening
  public record Said(String areaPath, CaseFile file, Instant first) {
    private Object[] row() {
      SortedMap<String, RuleRecord> records = RuleRecord.of(List.of(file));
      return new Object[] {
        file.opening().caseId(),
        areaPath,
        file.opening().key().institution(),
        WorkingCalendar.day(first).toString(),
        file.isClosed() ? WorkingCalendar.day(file.progress().at()).toString() : "",
        records.keySet().toArray(String[]::new),
        records.values().stream().map(RuleRecord::findings).toArray(Long[]::new),
        records.values().stream().map(RuleRecord::decided).toArray(Long[]::new),
        records.values().stream().map(RuleRecord::confirmed).toArray(Long[]::new)
      };
    }
  }

  /// Keeps what files say now.
  public static void keep(DSLContext sql, List<Said> said) {
    sql.batch(KEEP, said.stream().map(Said::row).toArray(Object[][]::new)).execute();
  }
}
