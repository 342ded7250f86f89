package org.mingjian.server.desk.found;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.mingjian.cases.gathering.CaseKey;

/// A finding as a line of PostgreSQL's `COPY` into the table that findings arrive in.
final class ArrivingLine {
  /// The table, which lives as long as its transaction.
  static final String TABLE =
      """
      CREATE TEMP TABLE arriving (
        finding uuid, content_hash uuid, case_key uuid, key_text text, amount_fen bigint,
        fund_fen bigint, day date, month date, release text, rule text, verdict text, phase text,
        area_path text, institution text, department text, doctor text, person text, visit text,
        settlement text, line text, item text, detail bytea) ON COMMIT DROP
      """;

  static final String COPY = "COPY arriving FROM STDIN";

  private static final HexFormat HEX = HexFormat.of();
  private static final int USUAL = 1024;

  private final Wordage wordage = new Wordage();

  byte[] of(FoundFinding finding) {
    StringBuilder line = new StringBuilder(USUAL);
    field(line, finding.id());
    field(line, finding.contentHash());
    finding.key().ifPresentOrElse(key -> key(line, key), () -> line.append("\\N\t\\N\t"));
    line.append(finding.amount().totalFen()).append('\t');
    line.append(finding.amount().fundFen()).append('\t');
    line.append(finding.day()).append('\t');
    line.append(finding.day().withDayOfMonth(1)).append('\t');
    codes(line, finding);
    line.append("\\\\x");
    HEX.formatHex(line, wordage.pack(finding.words()));
    return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// All cases of a key are found by the id of its first.
  private static void key(StringBuilder line, CaseKey key) {
    field(line, key.caseId(1));
    field(line, key.text());
  }

  private static void codes(StringBuilder line, FoundFinding finding) {
    field(line, finding.mark().release());
    field(line, finding.mark().rule());
    field(line, finding.mark().verdict());
    field(line, finding.mark().phase());
    field(line, finding.whose().areaPath());
    field(line, finding.whose().institution());
    field(line, finding.whose().department());
    field(line, finding.whose().doctor());
    field(line, finding.whose().person());
    field(line, finding.about().visit());
    field(line, finding.about().settlement());
    field(line, finding.about().line());
    field(line, finding.about().item());
  }

  private static void field(StringBuilder line, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
    line.append('\t');
  }
}
