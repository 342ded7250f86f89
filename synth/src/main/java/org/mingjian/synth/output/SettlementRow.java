package org.mingjian.synth.output;

import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.RowBuffer;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.synth.claim.Person;
import org.mingjian.synth.claim.Settlement;
import org.mingjian.synth.claim.Visit;

/// A settlement as a row of `setl_d`.
final class SettlementRow {
  private static final ExtractTable T = ExtractTable.SETL_D;
  private static final int SETL_ID = T.index("setl_id");
  private static final int MDTRT_ID = T.index("mdtrt_id");
  private static final int PSN_NO = T.index("psn_no");
  private static final int PSN_NAME = T.index("psn_name");
  private static final int CERTNO = T.index("certno");
  private static final int GEND = T.index("gend");
  private static final int BRDY = T.index("brdy");
  private static final int INSUTYPE = T.index("insutype");
  private static final int PSN_TYPE = T.index("psn_type");
  private static final int INSTITUTION = T.index("fixmedins_code");
  private static final int HOSP_LV = T.index("hosp_lv");
  private static final int FIX_AREA = T.index("fix_blng_admdvs");
  private static final int INSU_AREA = T.index("insu_admdvs");
  private static final int MED_TYPE = T.index("med_type");
  private static final int SETL_TIME = T.index("setl_time");
  private static final int BEGNDATE = T.index("begndate");
  private static final int ENDDATE = T.index("enddate");
  private static final int TOTAL = T.index("medfee_sumamt");
  private static final int IN_SCOPE = T.index("inscp_amt");
  private static final int FUND = T.index("fund_pay_sumamt");
  private static final int HIFP = T.index("hifp_pay");
  private static final int ACCOUNT = T.index("acct_pay");
  private static final int CASH = T.index("cash_payamt");
  private static final int INIT = T.index("init_setl_id");
  private static final int REFUNDED = T.index("refd_setl_flag");
  private static final int MID_STAY = T.index("mid_setl_flag");
  private static final int VALID = T.index("vali_flag");
  private static final int DISE_NO = T.index("dise_no");
  private static final int CERT_TYPE = T.index("mdtrt_cert_type");
  private static final int PAY_LOC = T.index("pay_loc");
  private static final int SETL_TYPE = T.index("setl_type");

  private final RowBuffer row = new RowBuffer(T);
  private long number;

  TypedRow of(Visit visit, Settlement settlement) {
    row.clear(++number);
    row.text(SETL_ID, settlement.id).text(MDTRT_ID, visit.id());
    person(visit);
    row.text(INSTITUTION, visit.institution.code()).text(HOSP_LV, visit.institution.grade());
    row.text(FIX_AREA, visit.institution.area()).text(MED_TYPE, visit.medicalType);
    row.text(DISE_NO, visit.disease).text(PAY_LOC, visit.place);
    row.number(SETL_TIME, settlement.time);
    row.number(BEGNDATE, settlement.begin).number(ENDDATE, settlement.end);
    money(settlement);
    row.text(INIT, settlement.refunds);
    row.text(REFUNDED, settlement.refunded ? "1" : "0");
    row.text(MID_STAY, settlement.midStay ? "1" : "0");
    return row.text(VALID, "1").text(CERT_TYPE, "01").text(SETL_TYPE, "2");
  }

  private void person(Visit visit) {
    Person person = visit.person;
    row.text(PSN_NO, person.number()).text(PSN_NAME, person.name());
    row.text(CERTNO, person.certificate()).text(GEND, Integer.toString(person.sex()));
    row.number(BRDY, person.birthDay()).text(INSUTYPE, visit.insuranceType);
    row.text(PSN_TYPE, person.membership().personType());
    row.text(INSU_AREA, person.membership().area());
  }

  private void money(Settlement settlement) {
    row.number(TOTAL, settlement.total).number(IN_SCOPE, settlement.inScope);
    row.number(FUND, settlement.fund).number(HIFP, settlement.fund);
    row.number(ACCOUNT, settlement.account);
    row.number(CASH, settlement.total - settlement.fund - settlement.account);
  }
}
