package org.mingjian.cli;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.testing.oracle.OracleComparison;
import org.mingjian.testing.oracle.OracleOutcome;
import tools.jackson.databind.JsonNode;

/// What the files of an audit say of each rule, in the oracle's words.
final class AuditFiles {
  private final Map<String, List<OracleOutcome>> findings = new HashMap<>();
  private final Map<String, List<OracleComparison.Undetermined>> undetermined = new HashMap<>();

  private final Map<String, Long> judged = new HashMap<>();

  AuditFiles(CommandRun audit) {
    audit.findings().forEach(row -> add(outcome(row)));
    audit.summary().get("rules").forEach(this::add);
  }

  List<OracleOutcome> findings(String rule) {
    return findings.getOrDefault(rule, List.of());
  }

  List<OracleComparison.Undetermined> undetermined(String rule) {
    return undetermined.getOrDefault(rule, List.of());
  }

  long judged(String rule) {
    return judged.getOrDefault(rule, 0L);
  }

  private void add(OracleOutcome finding) {
    findings.computeIfAbsent(finding.ruleCode(), rule -> new ArrayList<>()).add(finding);
  }

  private void add(JsonNode rule) {
    List<OracleComparison.Undetermined> reasons = new ArrayList<>();
    rule.get("undetermined")
        .properties()
        .forEach(reason ->
            reasons.add(
                new OracleComparison.Undetermined(
                    reason.getKey(),
                    reason.getValue().get("lines").asLong(),
                    fen(reason.getValue().get("money").asString()))));
    undetermined.put(rule.get("code").asString(), reasons);
    judged.put(rule.get("code").asString(), rule.get("judged").asLong());
  }

  private static OracleOutcome outcome(NamedCsvRecord row) {
    return new OracleOutcome(
        row.getField("rule_code"),
        row.getField("psn_no"),
        row.getField("fixmedins_code"),
        row.getField("mdtrt_id"),
        row.getField("subject_line"),
        row.getField("mdtrt_id").isEmpty() ? window(row) : "",
        row.getField("knowledge_id"),
        OracleOutcome.HIT,
        fen(row.getField("amount")),
        fen(row.getField("fund_amount")),
        row.getField("measured"),
        row.getField("limit"));
  }

  private static final String WINDOW = "(?s).*\"window\":\\s*\"([^\"]*)\".*";

  /// A window's name from its first day and what it spans.
  private static String window(NamedCsvRecord row) {
    if (row.getField("psn_no").isEmpty()) {
      String item = row.getField("item_code");
      return row.getField("message_args").replaceFirst(WINDOW, "$1")
          + (item.isEmpty() ? "" : "|" + item);
    }
    String day = row.getField("occurred_at").substring(0, 10);
    int month = Integer.parseInt(day.substring(5, 7));
    return switch (row.getField("unit")) {
      case "日" -> day;
      case "月" -> day.substring(0, 7);
      case "季" -> day.substring(0, 4) + "-Q" + (month + 2) / 3;
      case "年" -> day.substring(0, 4);
      default -> throw new IllegalArgumentException("no window: " + row);
    };
  }

  private static long fen(String yuan) {
    return new java.math.BigDecimal(yuan).movePointRight(2).longValueExact();
  }
}
