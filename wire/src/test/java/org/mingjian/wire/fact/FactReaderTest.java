package org.mingjian.wire.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;

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
    assertEquals(
        List.of("81", "XA"), List.of(row.value("drug_trac_codg"), row.value("med_list_codg")));
    assertTrue(row.key().contains(" 81 "), row.key());
  }

  @Test
  void makesNoRowOfAMessageThatSaysNothing() {
    assertTrue(Report.rows("2204", "{'feedetail':''}").isEmpty());
    assertTrue(Report.rows("2401", "{}").isEmpty());
  }

  @Test
  void keepsEverySaleOfADayThatHasPapersOfItsOwn() {
    String sale = "{'med_list_codg':'XA','sel_retn_cnt':1,'sel_retn_time':'2024-08-15'";
    List<ClaimRow> rows =
        Report.rows(
            "3505",
            "{'selinfo':[" + sale + ",'rtal_docno':'R1'}," + sale + ",'rtal_docno':'R2'}]}");
    assertEquals(2, keys(rows).size());
  }

  @Test
  void takesTheSameTwiceInAListForTwoAndUnderTwoNamesForOne() {
    String sale = "{'med_list_codg':'XA','sel_retn_cnt':1}";
    assertEquals(2, keys(Report.rows("3505", "{'selinfo':[" + sale + "," + sale + "]}")).size());
    String twice = "{'selinfo':" + sale + ",'purcinfo':" + sale + "}";
    assertEquals(1, keys(Report.rows("3505", twice)).size());
  }

  @Test
  void keepsEverySaleOfATraceCodeAndItsReturn() {
    Set<String> keys = new TreeSet<>();
    for (String sale : List.of("3505 2024-08-15", "3506 2024-08-15", "3505 2024-08-16")) {
      List<ClaimRow> rows =
          Report.rows(
              sale.substring(0, 4),
              "{'selinfo':{'psn_no':'P1','drug_trac_codg':'81','sel_retn_time':'"
                  + sale.substring(5)
                  + "'}}");
      assertEquals(sale.substring(5), rows.getLast().value("sel_retn_time"));
      keys.add(rows.getLast().key());
    }
    assertEquals(3, keys.size());
  }

  @Test
  void takesBackWhatWasReportedOfABatch() {
    String batch = "'fixmedins_bchno':'B1','inv_data_type':'4'";
    Withdrawal gone =
        FactReader.withdrawals(Report.message("3507", "{'data':{" + batch + "}}")).getFirst();
    List<ClaimRow> sold =
        Report.rows("3505", "{'selinfo':{'fixmedins_bchno':'B1','drug_trac_codg':'81'}}");
    assertEquals(2, sold.size());
    assertTrue(sold.stream().allMatch(row -> isTaken(gone, row)));
    String others = "{'selinfo':{'fixmedins_bchno':'B2'}}";
    assertFalse(isTaken(gone, Report.rows("3505", others).getFirst()));
    assertFalse(isTaken(gone, Report.rows("3503", others.replace("B2", "B1")).getFirst()));
  }

  @Test
  void takesNothingBackWhereTheBatchOrTheKindIsMissing() {
    Message message = Report.message("3507", "{'data':{'fixmedins_bchno':'B1'}}");
    assertTrue(FactReader.withdrawals(message).isEmpty());
    assertEquals(List.of("invt_d.inv_data_type"), message.notes().fields());
  }

  @Test
  void numbersLinesThatHaveNoNumberTheSameEachTime() {
    String line = "{'mdtrt_id':'V1','psn_no':'P1','cnt':1}";
    String input = "{'feedetail':[" + line + "," + line + "," + line.replace("1}", "2}") + "]}";
    List<ClaimRow> rows = Report.rows("2204", input);
    assertEquals(3, keys(rows).size());
    assertEquals(keys(rows), keys(Report.rows("2204", input)));
    assertEquals(rows.getFirst().key(), rows.getFirst().value("feedetl_sn"));
  }

  @Test
  void takesALineWithoutVisitForOneOfTheOnlyVisitOfItsMessage() {
    String other = ",{'feedetl_sn':'4','cnt':1}";
    assertEquals(
        "V1", Report.rows("2204", "{'feedetail':[" + LINE + other + "]}").getLast().visit());
    Message lost = Report.message("2204", "{'feedetail':[{'feedetl_sn':'4','cnt':1}]}");
    assertTrue(FactReader.read(lost, "H1", new Moment(0, false)).isEmpty());
    assertEquals(List.of("fee_list_d.mdtrt_id"), lost.notes().fields());
  }

  private static boolean isTaken(Withdrawal gone, ClaimRow row) {
    return row.key().compareTo(gone.keyPrefix()) >= 0 && row.key().compareTo(gone.keyEnd()) < 0;
  }

  private static Set<String> keys(List<ClaimRow> rows) {
    return new TreeSet<>(rows.stream().map(ClaimRow::key).toList());
  }
}
