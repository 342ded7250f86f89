package org.mingjian.wire.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.Report;
import org.mingjian.wire.history.History;

/// Asks judged with what was reported before: 住院诊查费 may be charged once a day.
class OrderHistoryTest {
  private static final OrderJudge JUDGE =
      new OrderJudge(
          new ReleaseBuilder(RulePack.builtIn()).build().only(List.of("GZ10000102014000")));
  private static final String ITEM = "001102000050000";

  @Test
  void countsWhatWasUploadedOfTheSameVisit() {
    Finding finding = judge(order("2"), uploaded("V1", "1")).getFirst();
    assertEquals("a", finding.blame().lineId());
    assertEquals("3", finding.evidence().comparison().measured().getFirst());
  }

  @Test
  void takesAnUploadedChargeForTheOrderItBelongsTo() {
    assertTrue(judge(order("1"), uploaded("V1", "1.00")).isEmpty());
  }

  @Test
  void countsWhatWasChargedInAnotherVisitOfTheDay() {
    assertEquals(1, judge(order("1"), uploaded("V0", "1")).size());
  }

  @Test
  void takesTheReportsWordOnAnEarlierVisitAndTheAsksOnTheCurrent() {
    Patient patient =
        Ask.patient(
            "'patn_id':'P','curr_mdtrt_id':'V1','fsi_encounter_dtos':["
                + visit(
                    "V0",
                    "{'rx_id':'old','hilist_code':'"
                        + ITEM
                        + "','cnt':9,'pric':5,'ownpay_amt':0,"
                        + "'drord_begn_date':'2025-03-02 07:00:00'}")
                + ","
                + visit("V1", order("1"))
                + "]");
    List<Finding> found = JUDGE.judge(Phase.BEFORE, patient, uploaded("V0", "1"));
    assertEquals("2", found.getFirst().evidence().comparison().measured().getFirst());
  }

  private static List<Finding> judge(String orders, History history) {
    Patient patient =
        Ask.patient(
            "'patn_id':'P','curr_mdtrt_id':'V1','fsi_encounter_dtos':["
                + visit("V1", orders)
                + "]");
    return JUDGE.judge(Phase.BEFORE, patient, history);
  }

  private static String visit(String id, String orders) {
    return "{'mdtrt_id':'"
        + id
        + "','medins_id':'H1','med_type':'21','insutype':'310',"
        + "'adm_date':'2025-03-01 10:00:00','fsi_order_dtos':["
        + orders
        + "]}";
  }

  private static String order(String quantity) {
    return "{'rx_id':'a','hilist_code':'"
        + ITEM
        + "','cnt':"
        + quantity
        + ",'pric':5,"
        + "'ownpay_amt':0,'drord_begn_date':'2025-03-02 09:00:00','curr_drord_flag':1}";
  }

  private static History uploaded(String visit, String quantity) {
    return History.of(
        CivilTime.day(LocalDate.of(2024, 3, 1)),
        Report.rows(
            "2301",
            "{'feedetail':[{'feedetl_sn':'77','psn_no':'P','mdtrt_id':'"
                + visit
                + "','med_type':'21',"
                + "'med_list_codg':'"
                + ITEM
                + "','cnt':"
                + quantity
                + ",'pric':5,'inscp_scp_amt':5,"
                + "'det_item_fee_sumamt':5,'fee_ocur_time':'2025-03-02 08:00:00'}]}"));
  }
}
