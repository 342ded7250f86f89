package org.mingjian.wire.reply;

import java.util.List;
import org.mingjian.finding.Verdict;

/// What a client is told about one finding. Source: national-interfaces §2.7.
///
/// @param id `jr_id`; comes back with the feedback
/// @param content one sentence for the doctor
/// @param evidence document and clause
/// @param amountFen claimed money in question
public record Warning(
    String id,
    String ruleCode,
    String ruleName,
    String content,
    String evidence,
    String patientId,
    String visitId,
    Verdict verdict,
    long amountFen,
    List<Detail> details) {
  /// Copies in.
  public Warning {
    details = List.copyOf(details);
  }

  /// A line that is blamed, or that shares in the judgement.
  ///
  /// @param prescriptionId `rx_id` as the client sent it
  public record Detail(String id, String prescriptionId, boolean blamed, long amountFen) {}

  /// Who a patient is stays out of logs.
  @Override
  public String toString() {
    return "Warning[" + id + " " + ruleCode + "]";
  }
}
