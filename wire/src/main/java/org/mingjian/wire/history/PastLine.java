package org.mingjian.wire.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.SettlementDraft;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.NationalCodes;

/// Lines and settlements of a past visit, as their rows say. Source: claims-extract §3.
final class PastLine {
  private static final String YES = "1";

  private PastLine() {}

  /// Who paid a visit's lines.
  enum Payer {
    FUND,
    PATIENT,
    UNKNOWN
  }

  /// The lines and settlements of the visit that a line may name; who names another names none.
  record Ties(Set<String> lines, Set<String> settlements) {
    void tie(LineDraft line, ClaimRow row) {
      String refunded = row.value("init_feedetl_sn");
      if (row.value("cnt").startsWith("-") && lines.contains(refunded)) {
        line.cancels(refunded);
      }
      if (settlements.contains(row.value("setl_id"))) {
        line.settlement(row.value("setl_id"));
      }
    }
  }

  /// Fills in a line; `payer` counts where the row does not say what the fund pays.
  static void fill(LineDraft line, ClaimRow row, Payer payer) {
    String item = ItemCode.choose(row.value("hilist_code"), row.value("med_list_codg"));
    line.item(item, row.value("hilist_name"))
        .at(row.value("fee_ocur_time"))
        .quantity(orZero(row.value("cnt")))
        .price(orZero(row.value("pric")))
        .amount(orZero(row.value("det_item_fee_sumamt")))
        .prescription(row.value("rx_drord_no"))
        .department(row.value("bilg_dept_codg"), row.value("bilg_dept_name"))
        .executingDepartment(row.value("acord_dept_codg"), row.value("acord_dept_name"))
        .doctor(row.value("bilg_dr_code"), row.value("bilg_dr_name"))
        .supplyDays(days(row.value("prd_days")))
        .singleDose(row.value("sin_dos_dscr"))
        .doseFrequency(row.value("used_frqu_dscr"))
        .chargeCategory(NationalCodes.chargeCategory(row.value("med_chrgitm_type")));
    fillScope(line, row, payer);
  }

  static void fill(SettlementDraft settlement, ClaimRow row) {
    settlement
        .at(row.value("setl_time"))
        .paid(orZero(row.value("medfee_sumamt")), orZero(row.value("fund_pay_sumamt")));
    if (row.value("refd_setl_flag").equals(YES) || !row.value("init_setl_id").isEmpty()) {
      settlement.refundOf(row.value("init_setl_id"));
    }
  }

  private static void fillScope(LineDraft line, ClaimRow row, Payer payer) {
    String inScope = row.value("inscp_amt");
    String ownPay = row.value("fulamt_ownpay_amt");
    if (!inScope.isEmpty()) {
      line.inScope(inScope);
    } else if (!ownPay.isEmpty()) {
      long amount = fen(row.value("det_item_fee_sumamt"));
      boolean paid = Math.abs(fen(ownPay)) < Math.abs(amount);
      line.inScope(paid ? Decimals.yuan(amount - fen(ownPay)) : "0");
    } else if (payer == Payer.PATIENT) {
      line.selfPaid();
    } else if (payer == Payer.UNKNOWN) {
      line.scopeUnknown();
    }
  }

  private static long fen(String yuan) {
    return Decimals.parse(yuan, Decimals.MONEY_SCALE).orElse(0);
  }

  private static String orZero(String number) {
    return number.isEmpty() ? "0" : number;
  }

  /// A part of a day counts as a day.
  private static int days(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long days =
        Decimals.parse(text, 0)
            .orElseGet(() -> new BigDecimal(text).setScale(0, RoundingMode.CEILING).longValue());
    return Math.clamp(days, 0, Short.MAX_VALUE);
  }
}
