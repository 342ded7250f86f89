package org.mingjian.server.desk.found;

import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.store.CopyLine;

/// A finding as a line of PostgreSQL's `COPY` into the table that findings arrive in.
final class ArrivingLine {
  /// The table, which lives as long as its transaction.
  static final String TABLE =
      """
      CREATE TEMP TABLE arriving (
        finding uuid, content_hash uuid, case_key uuid, key_text text, amount_fen bigint,
        fund_fen bigint, day date, month date, release text, rule text, verdict text, phase text,
        area_path text, institution text, department text, doctor text, person text, visit text,
        settlement text, line text, item text, detail bytea, exemption uuid) ON COMMIT DROP
      """;

  /// What the statements about it are planned by; of the other columns nobody asks.
  static final String ANALYZE = "ANALYZE arriving (finding, month)";

  /// All but which exemption covers it, which is found out there.
  static final String COPY =
      """
      COPY arriving (finding, content_hash, case_key, key_text, amount_fen, fund_fen, day, month,
        release, rule, verdict, phase, area_path, institution, department, doctor, person, visit,
        settlement, line, item, detail) FROM STDIN
      """;

  private final Wordage wordage = new Wordage();

  byte[] of(FoundFinding finding) {
    CopyLine line = new CopyLine().text(finding.id()).text(finding.contentHash());
    finding.key().ifPresentOrElse(key -> key(line, key), () -> line.absent().absent());
    line.number(finding.amount().totalFen()).number(finding.amount().fundFen());
    line.text(finding.day().toString()).text(finding.day().withDayOfMonth(1).toString());
    codes(line, finding);
    return line.bytes(wordage.pack(finding.words())).end();
  }

  /// All cases of a key are found by the id of its first.
  private static void key(CopyLine line, CaseKey key) {
    line.text(key.caseId(1)).text(key.text());
  }

  private static void codes(CopyLine line, FoundFinding finding) {
    line.text(finding.mark().release())
        .text(finding.mark().rule())
        .text(finding.mark().verdict())
        .text(finding.mark().phase())
        .text(finding.whose().areaPath())
        .text(finding.whose().institution())
        .text(finding.whose().department())
        .text(finding.whose().doctor())
        .text(finding.whose().person())
        .text(finding.about().visit())
        .text(finding.about().settlement())
        .text(finding.about().line())
        .text(finding.about().item());
  }
}
