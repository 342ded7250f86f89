package org.mingjian.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.mingjian.server.desk.found.Listed;

/// A finding as a row of a list. Money in fen. Names no person.
///
/// @param doctor the institution's own code of who ordered it; empty where nobody is named
/// @param caseKey id of the first case of its key; empty where it opens none
/// @param standing `live`; `exempt`, an exemption covers it; `marked`, another case holds its line
///   already; or why it was withdrawn
/// @param messageArguments what stands in the places of the rule's wording, as JSON: who reads
///   another language fills that wording with it
/// @param late whether it was found on an ask after the answer had gone out
/// @param why the exemption, or the case and how much it holds
record FindingView(
    String id,
    String rule,
    String ruleName,
    String verdict,
    String phase,
    LocalDate day,
    String institution,
    String institutionName,
    String department,
    String doctor,
    String doctorName,
    String item,
    String itemName,
    long amountFen,
    long fundFen,
    String message,
    String messageArguments,
    String standing,
    boolean late,
    Instant changed,
    String caseKey,
    Listed.Why why) {
  static FindingView of(Listed finding) {
    return new FindingView(
        finding.id(),
        finding.mark().rule(),
        finding.word("rule_name"),
        finding.mark().verdict(),
        finding.mark().phase(),
        finding.day(),
        finding.whose().institution(),
        finding.word("fixmedins_name"),
        finding.word("dept_name"),
        finding.whose().doctor(),
        finding.word("doctor_name"),
        finding.about().item(),
        finding.word("item_name"),
        finding.amount().totalFen(),
        finding.amount().fundFen(),
        finding.word("message"),
        finding.word("message_args"),
        finding.standing(),
        finding.late(),
        finding.changed(),
        finding.caseKey(),
        finding.why());
  }
}
