package org.mingjian.wire.reply;

import java.math.BigDecimal;
import java.util.List;
import org.mingjian.finding.Verdict;
import org.mingjian.values.Decimals;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes warnings as `output.result` has them; lengths as national-interfaces §0.5 allows.
final class WarningJson {
  private static final int LONGEST_TEXT = 500;
  private static final int LONGEST_NAME = 200;
  private static final String AMOUNT_SOUND = "1";
  private static final String BEHAVIOUR = "1";

  private final String taskId;

  WarningJson(String taskId) {
    this.taskId = taskId;
  }

  void write(ObjectNode node, Warning warning) {
    writeHead(node, warning);
    ArrayNode details = node.putArray("judge_result_detail_dtos");
    warning.details().forEach(detail -> write(details.addObject(), detail, warning));
  }

  /// One object that says what the worst warning says, with the details of all.
  void writeMerged(ObjectNode node, List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    writeHead(node, warnings.getFirst());
    String all = String.join("；", warnings.stream().map(Warning::content).toList());
    node.put("vola_cont", cut(all, LONGEST_TEXT));
    ArrayNode details = node.putArray("judge_result_detail_dtos");
    for (Warning warning : warnings) {
      warning.details().forEach(detail -> write(details.addObject(), detail, warning));
    }
  }

  private void writeHead(ObjectNode node, Warning warning) {
    node.put("jr_id", warning.id());
    node.put("rule_id", warning.ruleCode());
    node.put("rule_name", cut(warning.ruleName(), LONGEST_NAME));
    node.put("vola_cont", cut(warning.content(), LONGEST_TEXT));
    node.put("patn_id", warning.patientId());
    node.put("mdtrt_id", warning.visitId());
    node.put("vola_amt", yuan(warning.amountFen()));
    node.put("vola_amt_stas", AMOUNT_SOUND);
    node.put("sev_deg", severity(warning.verdict()));
    node.put("vola_evid", cut(warning.evidence(), LONGEST_TEXT));
    node.put("vola_bhvr_type", BEHAVIOUR);
    node.put("task_id", taskId);
  }

  private static void write(ObjectNode node, Warning.Detail detail, Warning warning) {
    node.put("jrd_id", detail.id());
    node.put("patn_id", warning.patientId());
    node.put("mdtrt_id", warning.visitId());
    node.put("rx_id", detail.prescriptionId());
    node.put("vola_item_type", detail.blamed() ? "1" : "2");
    node.put("vola_amt", yuan(detail.amountFen()));
  }

  private static String severity(Verdict verdict) {
    return switch (verdict) {
      case VIOLATION -> "1";
      case SUSPECTED -> "2";
      case INDICATOR -> "3";
    };
  }

  private static BigDecimal yuan(long fen) {
    return BigDecimal.valueOf(fen, Decimals.MONEY_SCALE);
  }

  private static String cut(String text, int most) {
    return text.length() > most ? text.substring(0, most - 1) + '…' : text;
  }
}
