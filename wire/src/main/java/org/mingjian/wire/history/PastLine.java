package org.mingjian.wire.history;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.mingjian.claims.ItemCode;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.SettlementDraft;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.NationalCodes;
import org.mingjian.wire.fact.RowScan;

/// Lines and settlements of a past visit, as their rows say. Source: claims-extract §3.
final class PastLine {
  private static final String YES = "1";
  private static final int ITEM = RowScan.column("hilist_code");
  private static final int CATALOGUE_ITEM = RowScan.column("med_list_codg");
  private static final int ITEM_NAME = RowScan.column("hilist_name");
  private static final int TIME = RowScan.column("fee_ocur_time");
  private static final int QUANTITY = RowScan.column("cnt");
  private static final int PRICE = RowScan.column("pric");
  private static final int AMOUNT = RowScan.column("det_item_fee_sumamt");
  private static final int IN_SCOPE = RowScan.column("inscp_amt");
  private static final int OWN_PAY = RowScan.column("fulamt_ownpay_amt");
  private static final int PRESCRIPTION = RowScan.column("rx_drord_no");
  private static final int DEPARTMENT = RowScan.column("bilg_dept_codg");
  private static final int DEPARTMENT_NAME = RowScan.column("bilg_dept_name");
  private static final int EXECUTING = RowScan.column("acord_dept_codg");
  private static final int EXECUTING_NAME = RowScan.column("acord_dept_name");
  private static final int DOCTOR = RowScan.column("bilg_dr_code");
  private static final int DOCTOR_NAME = RowScan.column("bilg_dr_name");
  private static final int SUPPLY_DAYS = RowScan.column("prd_days");
  private static final int SINGLE_DOSE = RowScan.column("sin_dos_dscr");
  private static final int FREQUENCY = RowScan.column("used_frqu_dscr");
  private static final int CATEGORY = RowScan.column("med_chrgitm_type");
  private static final int REFUNDED_LINE = RowScan.column("init_feedetl_sn");
  private static final int SETTLEMENT = RowScan.column("setl_id");
  private static final int SETTLED = RowScan.column("setl_time");
  private static final int TOTAL = RowScan.column("medfee_sumamt");
  private static final int FUND = RowScan.column("fund_pay_sumamt");
  private static final int INITIAL = RowScan.column("init_setl_id");
  private static final int REFUND = RowScan.column("refd_setl_flag");

  private PastLine() {}

  /// Who paid a visit's lines.
  enum Payer {
    FUND,
    PATIENT,
    UNKNOWN
  }

  /// The lines of the visit, and the settlements that one may name; who names another names none.
  record Ties(List<ClaimRow> lines, List<String> settlements) {
    void tie(LineDraft line, RowScan row) {
      if (row.isNegative(QUANTITY) && !row.isEmpty(REFUNDED_LINE)) {
        cancel(line, row.text(REFUNDED_LINE));
      }
      String settlement = row.text(SETTLEMENT);
      if (settlements.contains(settlement)) {
        line.settlement(settlement);
      }
    }

    private void cancel(LineDraft line, String refunded) {
      if (lines.stream().anyMatch(row -> row.key().equals(refunded))) {
        line.cancels(refunded);
      }
    }
  }

  /// Fills in a line; `payer` counts where the row does not say what the fund pays.
  static void fill(LineDraft line, RowScan row, Payer payer) {
    String item = ItemCode.normalise(row.text(ITEM));
    if (!ItemCode.isNational(item)) {
      item = ItemCode.choose(item, row.text(CATALOGUE_ITEM));
    }
    int second = row.second(TIME);
    line.item(item, row.text(ITEM_NAME))
        .at(second, second != CivilTime.ABSENT && row.isDateOnly())
        .quantity(row.number(QUANTITY, Decimals.QUANTITY_SCALE))
        .price(row.number(PRICE, Decimals.PRICE_SCALE))
        .amount(row.number(AMOUNT, Decimals.MONEY_SCALE))
        .prescription(row.text(PRESCRIPTION))
        .department(row.text(DEPARTMENT), row.text(DEPARTMENT_NAME))
        .executingDepartment(row.text(EXECUTING), row.text(EXECUTING_NAME))
        .doctor(row.text(DOCTOR), row.text(DOCTOR_NAME))
        .supplyDays(days(row.text(SUPPLY_DAYS)))
        .singleDose(row.text(SINGLE_DOSE))
        .doseFrequency(row.text(FREQUENCY))
        .chargeCategory(NationalCodes.chargeCategory(row.text(CATEGORY)));
    fillScope(line, row, payer);
  }

  static void fill(SettlementDraft settlement, RowScan row) {
    settlement
        .at(row.second(SETTLED))
        .paid(row.number(TOTAL, Decimals.MONEY_SCALE), row.number(FUND, Decimals.MONEY_SCALE));
    if (!row.isEmpty(INITIAL) || row.text(REFUND).equals(YES)) {
      settlement.refundOf(row.text(INITIAL));
    }
  }

  /// The settlement that a row is, or names; empty for none.
  static String settlementOf(RowScan row) {
    return row.text(SETTLEMENT);
  }

  private static void fillScope(LineDraft line, RowScan row, Payer payer) {
    if (!row.isEmpty(IN_SCOPE)) {
      line.inScope(row.number(IN_SCOPE, Decimals.MONEY_SCALE));
    } else if (!row.isEmpty(OWN_PAY)) {
      long amount = fen(row, AMOUNT);
      long ownPay = fen(row, OWN_PAY);
      line.inScope(Math.abs(ownPay) < Math.abs(amount) ? amount - ownPay : 0);
    } else if (payer == Payer.PATIENT) {
      line.selfPaid();
    } else if (payer == Payer.UNKNOWN) {
      line.scopeUnknown();
    }
  }

  private static long fen(RowScan row, int column) {
    return row.tryNumber(column, Decimals.MONEY_SCALE).orElse(0);
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
