package org.mingjian.synth.output;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.Serials;
import org.mingjian.values.Decimals;

/// A charge line as a row of `fee_list_d`.
final class LineRow {
  private static final ExtractTable T = ExtractTable.FEE_LIST_D;
  private static final int BKKP_SN = T.index("bkkp_sn");
  private static final int FEEDETL_SN = T.index("feedetl_sn");
  private static final int INIT = T.index("init_feedetl_sn");
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int SETL_ID = T.index("setl_id");
  private static final int PSN_NO = T.index("psn_no");
  private static final int INSTITUTION = T.index("fixmedins_code");
  private static final int MED_TYPE = T.index("med_type");
  private static final int TIME = T.index("fee_ocur_time");
  private static final int ITEM = T.index("hilist_code");
  private static final int ITEM_NAME = T.index("hilist_name");
  private static final int LIST_TYPE = T.index("list_type");
  private static final int CATEGORY = T.index("med_chrgitm_type");
  private static final int GRADE = T.index("chrgitm_lv");
  private static final int SPEC = T.index("spec");
  private static final int CNT = T.index("cnt");
  private static final int PRIC = T.index("pric");
  private static final int AMOUNT = T.index("det_item_fee_sumamt");
  private static final int IN_SCOPE = T.index("inscp_amt");
  private static final int FULLY_SELF = T.index("fulamt_ownpay_amt");
  private static final int OVER_LIMIT = T.index("overlmt_selfpay");
  private static final int SELF_FIRST = T.index("preselfpay_amt");
  private static final int SELF_RATIO = T.index("selfpay_prop");
  private static final int CAP = T.index("pric_uplmt_amt");
  private static final int RX = T.index("rx_drord_no");
  private static final int DEPT = T.index("bilg_dept_codg");
  private static final int DEPT_NAME = T.index("bilg_dept_name");
  private static final int DOCTOR = T.index("bilg_dr_code");
  private static final int DOCTOR_NAME = T.index("bilg_dr_name");
  private static final int DONE_AT = T.index("acord_dept_codg");
  private static final int DONE_AT_NAME = T.index("acord_dept_name");
  private static final int PIECE_USE = T.index("tcmdrug_used_way");
  private static final int SINGLE_DOSE = T.index("sin_dos_dscr");
  private static final int FREQUENCY = T.index("used_frqu_dscr");
  private static final int DAYS = T.index("prd_days");
  private static final int TAKEN_HOME = T.index("dscg_tkdrug_flag");
  private static final int ORDERED = T.index("drord_time");
  private static final int UPLOADED = T.index("upld_time");
  private static final int VALID = T.index("vali_flag");
  private static final long NO_CAP = 999_999 * Decimals.unit(Decimals.PRICE_SCALE);
  private static final long TENTH = Decimals.unit(Decimals.PRICE_SCALE - 1);

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(ChargeLine line) {
    row.clear(++number);
    row.text(BKKP_SN, line.number()).text(FEEDETL_SN, line.serial());
    row.text(MDTRT_ID, line.visit.id()).text(PSN_NO, line.visit.personNumber);
    row.text(SETL_ID, line.visit.settlements.get(line.settlement).id);
    row.text(INSTITUTION, line.visit.institution.code());
    row.text(MED_TYPE, line.visit.medicalType).text(VALID, "1");
    row.number(TIME, line.time).number(ORDERED, line.orderTime).number(UPLOADED, line.uploadTime);
    if (line.refunds > 0) {
      row.text(INIT, Serials.padded("", line.refunds, 5));
    }
    item(line);
    money(line);
    people(line);
    return row;
  }

  private void item(ChargeLine line) {
    Item item = line.item;
    row.text(ITEM, line.codeText).text(ITEM_NAME, item.name()).text(SPEC, item.packing().spec());
    row.text(LIST_TYPE, item.charging().listType()).text(CATEGORY, item.charging().category());
    row.text(GRADE, item.charging().grade()).text(RX, line.prescriptionNumber());
    row.text(PIECE_USE, item.isPiece() ? "1" : "").text(SINGLE_DOSE, line.singleDose);
    row.text(FREQUENCY, item.isDrug() ? line.frequency : "");
    row.text(TAKEN_HOME, line.takenHome ? "1" : "0");
    if (line.supplyDays > 0) {
      row.number(DAYS, line.supplyDays * Decimals.unit(Decimals.QUANTITY_SCALE));
    }
  }

  private void money(ChargeLine line) {
    row.number(CNT, line.quantity).number(PRIC, line.unitPrice).number(AMOUNT, line.amount);
    row.number(IN_SCOPE, line.inScope).number(FULLY_SELF, line.fullySelfPaid);
    row.number(SELF_FIRST, line.selfPaidFirst).number(OVER_LIMIT, 0).number(CAP, NO_CAP);
    long tenths = line.fullySelfPaid != 0 ? 10 : line.selfPaidFirst != 0 ? 1 : 0;
    row.number(SELF_RATIO, tenths * TENTH);
  }

  private void people(ChargeLine line) {
    row.text(DOCTOR, line.doctor.code()).text(DOCTOR_NAME, line.doctor.name());
    row.text(DEPT, line.doctor.department().code());
    row.text(DEPT_NAME, line.doctor.department().name());
    row.text(DONE_AT, line.executing.code()).text(DONE_AT_NAME, line.executing.name());
  }
}
