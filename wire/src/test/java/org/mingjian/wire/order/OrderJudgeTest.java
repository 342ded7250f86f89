package org.mingjian.wire.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.AreaCode;
import org.mingjian.wire.history.History;
import org.mingjian.wire.reply.Warning;

/// Asks judged by the national rules and the starter knowledge.
class OrderJudgeTest {
  private static final OrderJudge JUDGE =
      new OrderJudge(new ReleaseBuilder(RulePack.builtIn()).build());
  private static final String SEX_RULE = "GZ10000301004000";
  private static final String DEVICE =
      "'rx_id':'6374','hilist_code':'XG02BAZ061Z007010279543','cnt':1,'pric':1153,"
          + "'hilist_name':'左炔诺孕酮宫内节育系统','ownpay_amt':0";

  @Test
  void flagsADeviceForWomenOrderedForAMan() {
    Finding finding = judge("1", "{" + DEVICE + "}").getFirst();
    assertEquals(SEX_RULE, finding.mark().ruleCode());
    assertEquals(115_300, finding.amountFen());
    assertTrue(finding.wording().text().zh().contains("左炔诺孕酮宫内节育系统"));
  }

  @Test
  void saysNothingOfAWomansOrOfUnknownSex() {
    assertTrue(judge("2", "{" + DEVICE + "}").isEmpty());
    assertTrue(judge("9", "{" + DEVICE + "}").isEmpty());
  }

  @Test
  void saysNothingOfWhatThePatientPaysAlone() {
    assertTrue(
        judge("1", "{" + DEVICE.replace("'ownpay_amt':0", "'ownpay_amt':1153") + "}").isEmpty());
  }

  @Test
  void blamesOnlyWhatIsOrderedNow() {
    assertTrue(
        judge("1", "{" + DEVICE + ",'curr_drord_flag':0},{'rx_id':'x','cnt':1,'curr_drord_flag':1}")
            .isEmpty());
  }

  @Test
  void saysNothingOfWhatWasReturned() {
    String returned = DEVICE.replace("6374", "6375").replace("'cnt':1", "'cnt':-1");
    assertTrue(judge("1", "{" + DEVICE + "},{" + returned + "}").isEmpty());
  }

  @Test
  void answersInTheSendersIds() {
    Patient patient = patient("1", "{" + DEVICE + "}");
    Warning warning =
        new OrderAnswer("0123456789abcdef", patient)
            .warning(JUDGE.judge(Phase.BEFORE, patient, History.unknown()).getFirst(), "");
    assertEquals(40, warning.id().length());
    assertEquals("6374", warning.details().getFirst().prescriptionId());
    assertTrue(warning.details().getFirst().blamed());
    assertEquals("P1", warning.patientId());
  }

  @Test
  void aCitysReleaseJudgesTheCitysInstitutionsOnly() {
    Release nation = JUDGE.release();
    ReleaseArea city = new ReleaseArea(new AreaCode("430700"), "常德市", List.of());
    OrderJudge judge =
        new OrderJudge(new Release(nation.sha256(), city, nation.rules(), nation.tables()));
    Patient patient = patient("1", "{" + DEVICE + "}");
    assertEquals(1, asked(judge, patient, "/430000/430700").size());
    assertEquals(1, asked(judge, patient, "/430000/430700/430702").size());
    assertTrue(asked(judge, patient, "/430000/430100").isEmpty());
    assertTrue(judge.covers("/430000/430700/430702"));
    assertFalse(judge.covers("/430000"));
  }

  private static List<Finding> asked(OrderJudge judge, Patient patient, String areaPath) {
    return judge.judge(Phase.BEFORE, patient, History.unknown(), areaPath);
  }

  private static List<Finding> judge(String sex, String orders) {
    return JUDGE.judge(Phase.BEFORE, patient(sex, orders), History.unknown());
  }

  private static Patient patient(String sex, String orders) {
    return Ask.patient(
        "'patn_id':'P1','gend':'"
            + sex
            + "','brdy':'1951-01-01','curr_mdtrt_id':'V1',"
            + "'fsi_encounter_dtos':[{'mdtrt_id':'V1','medins_id':'H43079900001','med_type':'21',"
            + "'insutype':'390','adm_date':'2025-05-04 10:59:45','fsi_order_dtos':["
            + orders
            + "]}]");
  }
}
