package org.mingjian.server.desk.docket;

import java.sql.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.server.database.Columns;

/// A finding as gathering reads it.
///
/// @param month of the part it stands in
/// @param standing `live`, `exempt`, `marked`, or why it was withdrawn
/// @param exemption id of the one that covers it; empty where none does
/// @param markedBy id of the case that holds its line already; empty where none does
/// @param markedFen how much of the line that case holds
record FoundRow(
    CaseFinding finding,
    String month,
    String standing,
    String exemption,
    String markedBy,
    long markedFen) {
  static final String COLUMNS =
      "replace(CAST(finding AS text), '-', '') AS id,"
          + " replace(CAST(content_hash AS text), '-', '') AS content, rule, verdict, phase,"
          + " institution, settlement, line, item, day, month, amount_fen, fund_fen, standing,"
          + " replace(CAST(case_key AS text), '-', '') AS of_key,"
          + " coalesce(replace(CAST(exemption AS text), '-', ''), '') AS exemption,"
          + " coalesce(replace(CAST(marked_by AS text), '-', ''), '') AS marked_by, marked_fen";

  private static final String OF_KEYS =
      "SELECT "
          + COLUMNS
          + " FROM finding WHERE case_key = ANY (CAST(? AS uuid[])) ORDER BY finding, month";

  private static final Set<String> FOUND = Set.of("live", "exempt", "marked");

  /// All findings of keys, by id, those of an earlier month first.
  ///
  /// @return by the id of the first case of the key
  static Map<String, List<FoundRow>> ofKeys(DSLContext sql, String... caseKeys) {
    return sql.fetchStream(OF_KEYS, (Object) caseKeys)
        .collect(
            Collectors.groupingBy(
                row -> Columns.text(row, "of_key"),
                Collectors.mapping(FoundRow::of, Collectors.toList())));
  }

  /// Whether the last run that looked found it.
  boolean isFound() {
    return FOUND.contains(standing);
  }

  String id() {
    return finding.id();
  }

  static FoundRow of(Record row) {
    return new FoundRow(
        finding(row),
        row.get("month", Date.class).toString(),
        Columns.text(row, "standing"),
        Columns.text(row, "exemption"),
        Columns.text(row, "marked_by"),
        row.get("marked_fen", Long.class));
  }

  /// The key a row was kept under: of a settlement or a pattern, whichever has its id.
  static Optional<CaseKey> key(Record row) {
    CaseFinding finding = finding(row);
    BlamedLine line = finding.line();
    String institution = Columns.text(row, "institution");
    String kept = Columns.text(row, "of_key");
    CaseKey settlement = new CaseKey.OfSettlement(institution, line.settlementId());
    CaseKey pattern =
        new CaseKey.OfPattern(finding.ruleCode(), institution, line.itemCode(), line.month());
    return List.of(settlement, pattern).stream()
        .filter(one -> one.caseId(1).equals(kept))
        .findFirst();
  }

  private static CaseFinding finding(Record row) {
    String phase = Columns.text(row, "phase");
    return new CaseFinding(
        Columns.text(row, "id"),
        Columns.text(row, "content"),
        Columns.text(row, "rule"),
        Verdict.valueOf(Columns.text(row, "verdict")),
        phase.equals(Phase.DURING.zh()) ? Phase.DURING : Phase.AFTER,
        new BlamedLine(
            Columns.text(row, "settlement"),
            Columns.text(row, "line"),
            Columns.text(row, "item"),
            Columns.text(row, "day")),
        new Amount(row.get("amount_fen", Long.class), row.get("fund_fen", Long.class)));
  }
}
