package org.mingjian.server.desk.payout;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// A settlement the fund has paid.
///
/// @param institution code of who was paid
/// @param settlement setl_id
/// @param on the day
/// @param voucher number of the paper that shows it
public record PaidSettlement(String institution, String settlement, LocalDate on, String voucher) {
  private static final int LONGEST = 100;
  private static final int SHOWN = 40;

  /// What stands in an address as one part of it.
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z][^|/\\\\\\s]{0,99}");

  /// Refuses what names no settlement or no paper.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public PaidSettlement {
    checkCode("institution 机构", institution);
    checkCode("settlement 结算编号", settlement);
    if (voucher.isBlank() || voucher.length() > LONGEST) {
      throw refused("voucher 凭证号 应为 1 至 100 字 has 1 to 100 characters", voucher);
    }
  }

  /// Whether a list can name it: settlements of some extracts are called by no code.
  public static boolean isNameable(String institution, String settlement) {
    return CODE.matcher(institution).matches() && CODE.matcher(settlement).matches();
  }

  private static void checkCode(String name, String text) {
    if (!CODE.matcher(text).matches()) {
      throw refused(
          name
              + " 应为 1 至 100 位编码，不含空格、“|”、“/”"
              + " is a code of 1 to 100 characters without blank, | or /",
          text);
    }
  }

  private static MingjianException refused(String what, String text) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return new MingjianException(DeskError.COMMAND_REFUSED, what + "：“" + shown + "”");
  }

  /// The id of the settlement's first case, whether or not there is one.
  public String caseKey() {
    return caseKey(institution, settlement);
  }

  /// The same of any settlement.
  public static String caseKey(String institution, String settlement) {
    checkCode("institution 机构", institution);
    checkCode("settlement 结算编号", settlement);
    return new CaseKey.OfSettlement(institution, settlement).caseId(1);
  }

  /// Whether two say the same of one settlement.
  boolean agrees(PaidSettlement other) {
    return on.equals(other.on) && voucher.equals(other.voucher);
  }
}
