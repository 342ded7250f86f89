package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Place;
import org.mingjian.finding.RuleMark;
import org.mingjian.finding.Tally;
import org.mingjian.finding.Verdict;
import org.mingjian.finding.Wording;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.values.ContentHash;
import org.mingjian.values.LocalizedText;

/// Reminders of an institution as asks leave them, with the ids and days that `AuditFolder` gives
/// the same lines.
public final class LateWarnings {
  private final Database database;
  private final String area;
  private final String institution;

  public LateWarnings(Database database, String area, String institution) {
    this.database = database;
    this.area = area;
    this.institution = institution;
  }

  public static String id(String institution, int line) {
    return ContentHash.of(institution, "" + line).prefix(32);
  }

  /// Keeps one that nobody was shown.
  ///
  /// @param ask its id; two of one line differ by it
  public void late(int line, Phase phase, String ask) {
    keep(line, phase, ask, true);
  }

  public void inTime(int line, Phase phase, String ask) {
    keep(line, phase, ask, false);
  }

  /// The `jr_id` of a reminder.
  public String jrId(int line, String ask) {
    return id(institution, line) + ContentHash.of(ask).prefix(8);
  }

  private void keep(int line, Phase phase, String ask, boolean late) {
    Finding finding = finding(line, phase);
    KeptWarning warning =
        new KeptWarning(
            jrId(line, ask),
            area,
            institution,
            ask,
            Instant.parse("2025-02-15T04:00:00Z").plusSeconds(line),
            finding.id(),
            "R-1",
            "V-" + line,
            "L-" + line,
            "X-1",
            "D-" + line,
            finding.amountFen(),
            !late,
            late,
            "第 " + line + " 行",
            FindingJson.write(finding));
    database.inScope(
        Scope.service(),
        sql -> {
          new WarningStore().add(sql, List.of(warning));
          return warning;
        });
  }

  private Finding finding(int line, Phase phase) {
    return new Finding(
        id(institution, line),
        new RuleMark(
            "release-1",
            "R-1",
            new LocalizedText("限定支付", "Limit"),
            Verdict.VIOLATION,
            phase,
            "p1",
            "国家",
            false),
        new Place("990102", institution, "医院", "", "", "D-" + line, ""),
        new Claim("P-" + line, "V-" + line, "", "21", "310"),
        new Blame("L-" + line, "X-1", "项目", "1", "10", List.of(), "2025-02-15 08:0" + line + ":00"),
        "",
        1000,
        800,
        new Evidence(
            List.of(),
            Map.of(),
            Tally.given("cnt"),
            Comparison.of(Comparison.Operator.GREATER, "2", "1", "次")),
        new Wording("k", Map.of(), new LocalizedText("第 " + line + " 行", "Line " + line)));
  }
}
