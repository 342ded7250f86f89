package org.mingjian.wire.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;

/// Reports become rows of the extract.
class FactReaderTest {
  private static final String LINE =
      "{'feedetl_sn':3,'mdtrt_id':'V1','psn_no':'P1','rxno':'R1','fee_ocur_time':'2024/8/15 9:10:00',"
          + "'med_list_codg':'XA11DAW036A001010104127','det_item_fee_sumamt':0.6,'cnt':6.0,"
          + "'pric':'0.100000','prd_days':2.0,'bilg_dr_codg':'D1','psn_name':'某人'}";

  @Test
  void turnsAnUploadedChargeIntoALine() {
    ClaimRow row = Report.rows("2204", "{'feedetail':[" + LINE + "]}").getFirst();
    assertEquals(ExtractTable.FEE_LIST_D, row.table());
    assertEquals(
        List.of("H1", "P1", "V1", "3"),
        List.of(row.institution(), row.person(), row.visit(), row.key()));
    assertEquals(CivilTime.day(LocalDate.of(2024, 8, 15)), row.day());
    assertEquals("2024-08-15 09:10:00", row.value("fee_ocur_time"));
    assertEquals("6", row.value("cnt"));
    assertEquals("0.1", row.value("pric"));
    assertEquals("R1", row.value("rx_drord_no"));
    assertEquals("D1", row.value("bilg_dr_code"));
    assertEquals("H1", row.value("fixmedins_code"));
  }

  @Test
  void keepsNothingThatSaysWhoAPersonIs() {
    ClaimRow row = Report.rows("2301", "{'feedetail':" + LINE + "}").getFirst();
    assertFalse(row.values().byColumn().containsValue("某人"));
    assertFalse(row.toString().contains("P1"));
  }

  @Test
  void takesTheBureausSettlementWithWhatWasAskedFor() {
    List<ClaimRow> rows =
        Report.rows(
            "2304",
            "{'data':{'psn_no':'P1','mdtrt_id':'V1','medfee_sumamt':'10','insutype':'310'},"
                + "'setlinfo':{'psn_no':'P1','mdtrt_id':'V1','setl_id':'S1','fund_pay_sumamt':'8.50'}}");
    assertEquals(List.of("S1"), rows.stream().map(ClaimRow::key).toList());
    assertEquals("10", rows.getLast().value("medfee_sumamt"));
    assertEquals("8.5", rows.getLast().value("fund_pay_sumamt"));
    assertEquals("370600", rows.getLast().value("fix_blng_admdvs"));
  }

  @Test
  void addsToALineHowItsCostsWereSplit() {
    ClaimRow row =
        Report.rows(
                "2204",
                "{'feedetail':[" + LINE + "],'result':[{'feedetl_sn':'3','inscp_scp_amt':'0.54'}]}")
            .getFirst();
    assertEquals("0.54", row.value("inscp_amt"));
    assertEquals("R1", row.value("rx_drord_no"));
    assertTrue(Report.rows("2204", "{'result':[{'feedetl_sn':'3','cnt':1}]}").isEmpty());
  }

  @Test
  void takesACancellationForASettlementThatTakesBackAnother() {
    ClaimRow row =
        Report.rows(
                "2208",
                "{'data':{'setl_id':'S1','mdtrt_id':'V1','psn_no':'P1'},"
                    + "'setlinfo':{'setl_id':'S2','medfee_sumamt':'-10'}}")
            .getFirst();
    assertEquals(List.of("S2", "V1", "P1"), List.of(row.key(), row.visit(), row.person()));
    assertEquals("S1", row.value("init_setl_id"));
    assertEquals("-10", row.value("medfee_sumamt"));
  }

  @Test
  void tellsAdmissionAndDischargeOfOneVisitApart() {
    ClaimRow in =
        Report.rows(
                "2401",
                "{'mdtrtinfo':{'psn_no':'P1','ipt_no':'Z1','begntime':'2024-08-12 10:20:00','atddr_no':'D9'},"
                    + "'diseinfo':[{'diag_code':'M10.900','maindiag_flag':'1'}]}")
            .getFirst();
    ClaimRow out =
        Report.rows("2402", "{'dscginfo':{'psn_no':'P1','mdtrt_id':'Z1','endtime':'2024-08-15'}}")
            .getFirst();
    assertEquals(in.visit(), out.visit());
    assertNotEquals(in.key(), out.key());
    assertEquals("D9", in.value("chfpdr_code"));
    assertEquals("2024-08-15", out.value("endtime"));
  }

  @Test
  void hangsDiagnosesAndOperationsOnTheVisitOfTheirList() {
    List<ClaimRow> rows =
        Report.rows(
            "4101",
            "{'setlinfo':{'setl_id':'S1','mdtrt_id':'V1','hi_no':'P1','coner_tel':'13000000000'},"
                + "'diseinfo':[{'diag_code':'M10.900'}],'oprninfo':[{'oprn_oprt_code':'47.0901'}]}");
    assertEquals(
        List.of(
            ExtractTable.SETL_LIST_D, ExtractTable.SETL_LIST_DIAG_D, ExtractTable.SETL_LIST_OPRN_D),
        rows.stream().map(ClaimRow::table).toList());
    assertTrue(
        rows.stream().allMatch(row -> row.person().equals("P1") && row.visit().equals("V1")));
    assertEquals("*", rows.getFirst().value("coner_tel"));
  }

  @ParameterizedTest
  @CsvSource({
    "3501,invinfo,1,''",
    "3502,invinfo,2,101",
    "3503,purcinfo,3,101",
    "3504,purcinfo,2,107",
    "3505,selinfo,4,101",
    "3506,purcinfo,4,101"
  })
  void turnsStockMessagesIntoMovements(String infno, String node, String type, String change) {
    String goods = "{'med_list_codg':'XA','cnt':2,'inv_chg_type':'101','invdate':'2024-08-15'}";
    ClaimRow row = Report.rows(infno, "{'" + node + "':" + goods + "}").getFirst();
    assertEquals(type, row.value("inv_data_type"));
    assertEquals("2", row.value("cnt"));
    assertEquals("2024-08-15", row.value("opt_time"));
    if (!change.isEmpty()) {
      assertEquals(change, row.value("inv_chg_type"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'drugtracinfo':{'drug_trac_codg':'81'}",
        "'drugtracinfo':[{'drug_trac_codg':'81'}]",
        "'drug_trac_codg':'81'"
      })
  void findsTraceCodesWhereverTheyStand(String trace) {
    List<ClaimRow> rows =
        Report.rows("3505", "{'selinfo':{'med_list_codg':'XA','sel_retn_cnt':1," + trace + "}}");
    ClaimRow row = rows.getLast();
    assertEquals(ExtractTable.DRUG_TRAC_D, row.table());
    assertEquals("81", row.key());
  }

  @Test
  void makesNoRowOfAMessageThatSaysNothing() {
    assertTrue(Report.rows("2204", "{'feedetail':''}").isEmpty());
    assertTrue(Report.rows("2401", "{}").isEmpty());
    assertTrue(Report.rows("3507", "{'data':{'fixmedins_bchno':'B1'}}").isEmpty());
  }
}
