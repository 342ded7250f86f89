package org.mingjian.server.desk.payout;

import java.time.LocalDate;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// A settlement the fund has paid.
///
/// @param institution code of who was paid
/// @param settlement setl_id
/// @param on the day
/// @param voucher number of the paper that shows it
public record PaidSettlement(
    String institution, String settlement, LocalDate on, String voucher) {
  private static final int LONGEST = 100;

  /// Refuses what names no settlement or no paper.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public PaidSettlement {
    check("institution 机构", institution);
    check("settlement 结算编号", settlement);
    check("voucher 凭证号", voucher);
  }

  private static void check(String name, String text) {
    if (text.isBlank() || text.length() > LONGEST || text.indexOf('|') >= 0) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED,
          name + " 应为 1 至 " + LONGEST + " 字且不含 “|” must be 1 to " + LONGEST + " characters without |: " + text);
    }
  }

  /// The id of the settlement's first case, whether or not there is one.
  public String caseKey() {
    return caseKey(institution, settlement);
  }

  /// The same of any settlement.
  public static String caseKey(String institution, String settlement) {
    check("institution 机构", institution);
    check("settlement 结算编号", settlement);
    return new CaseKey.OfSettlement(institution, settlement).caseId(1);
  }

  /// Whether two say the same of one settlement.
  boolean agrees(PaidSettlement other) {
    return on.equals(other.on) && voucher.equals(other.voucher);
  }
}
