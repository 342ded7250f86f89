package org.mingjian.wire.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.finding.Phase;

/// What an ask means, in the ways clients nest it.
class OrderCheckTest {
  @ParameterizedTest
  @CsvSource({
    "3101,8,BEFORE",
    "3102,1,DURING",
    "3660,'2,7',BEFORE",
    "3660,'6,7',DURING",
    "3661,1,DURING"
  })
  void takesTheMomentFromTheTransactionNotTheScene(String infno, String scene, Phase expected) {
    OrderCheck check =
        Ask.check("{'infno':'" + infno + "','input':{'data':{'trig_scen':'" + scene + "'}}}");
    assertEquals(expected, check.phase());
  }

  @Test
  void readsHainansNames() {
    OrderCheck check =
        Ask.check(
            "{'infno':'3660','input':{'trigScen':{'trigScen':'2','patientDtos':[{'psn_no':'P',"
                + "'encounterDtos':{'mdtrt_id':'V','orderDtos':[{'rx_id':'a','cnt':1}]}}]}}}");
    Patient patient = check.patients().getFirst();
    assertEquals("P", patient.id());
    assertEquals("a", patient.visits().getFirst().orders().getFirst().prescriptionId());
  }

  @Test
  void hangsNodesBesideTheDataWhereTheyBelong() {
    OrderCheck check =
        Ask.check(
            "{'infno':'3101','input':{'data':{'patient_dtos':''},"
                + "'patient_dtos':[{'patn_id':'P','curr_mdtrt_id':'V2'}],"
                + "'fsi_encounter_dtos':[{'mdtrt_id':'V1'},{'mdtrt_id':'V2'}],"
                + "'fsi_order_dtos':[{'rx_id':'a','cnt':1},"
                + "{'rx_id':'b','cnt':1,'mdtrt_id':'V1'}]}}");
    List<Encounter> visits = check.patients().getFirst().visits();
    assertEquals("b", visits.getFirst().orders().getFirst().id());
    assertEquals("a", visits.getLast().orders().getFirst().id());
  }

  @Test
  void asksAboutEveryLineOfTheVisitWhereNoneIsMarked() {
    Patient patient =
        Ask.visit(
            "'fsi_order_dtos':[{'rx_id':'a','cnt':1,'curr_drord_flag':0},{'rx_id':'b','cnt':1}]");
    assertTrue(patient.visits().getFirst().orders().stream().allMatch(OrderLine::current));
  }

  @Test
  void asksAboutMarkedLinesOnly() {
    List<OrderLine> lines =
        lines(
            "{'rx_id':'a','cnt':1,'curr_drord_flag':0},{'rx_id':'b','cnt':1,'curr_drord_flag':1}");
    assertFalse(lines.getFirst().current());
    assertTrue(lines.getLast().current());
  }

  @Test
  void takesARepeatedLineOnceAndTellsDifferentOnesOfOneIdApart() {
    List<OrderLine> lines =
        lines("{'rx_id':'a','cnt':1},{'rx_id':'a','cnt':'1.0'},{'rx_id':'a','cnt':2}");
    assertEquals(List.of("a", "a#2"), lines.stream().map(OrderLine::id).toList());
    assertEquals("a", lines.getLast().prescriptionId());
  }

  @Test
  void leavesOutLinesOfWhichNothingCanBeSaid() {
    assertTrue(
        lines(
                "{'rx_id':'a'},{'rx_id':'b','cnt':0},{'rx_id':'c','cnt':1,'sumamt':-5},"
                    + "{'rx_id':'d','cnt':1,'pric':-5}")
            .isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'ownpay_amt':0|1000", "'ownpay_amt':'4.00'|600", "'ownpay_amt':10|0", "'ownpay_amt':99|0",
        "'hilist_lv':'01'|1000", "'hilist_lv':'2'|1000", "'hilist_lv':3|0", "'hilist_lv':'--'|-1"
      })
  void tellsWhatTheFundIsAskedToPay(String content, long expectedFen) {
    OrderLine line = lines("{'rx_id':'a','cnt':2,'pric':5," + content + "}").getFirst();
    OptionalLong expected = expectedFen < 0 ? OptionalLong.empty() : OptionalLong.of(expectedFen);
    assertEquals(expected, line.inScopeFen());
  }

  @Test
  void worksTheAmountOutWhereItIsNotGiven() {
    assertEquals(1001, lines("{'cnt':2,'pric':'5.005'}").getFirst().amountFen());
    assertEquals(900, lines("{'cnt':2,'pric':5,'sumamt':9}").getFirst().amountFen());
  }

  @Test
  void knowsNoDiagnosisOfAVisitThatHasOneOfTheHospitalsOwn() {
    Encounter own =
        visit("'dscg_main_dise_codg':'I10.x00','fsi_diagnose_dtos':[{'dise_codg':'XYZD018987'}]");
    assertTrue(own.diagnoses().isEmpty());
    assertEquals("", own.mainDiagnosis());
    assertEquals(
        List.of("I10.X00", "E11.900"),
        visit("'dscg_main_dise_codg':'I10.x00','fsi_diagnose_dtos':[{'dise_codg':'e11.900'}]")
            .diagnoses());
  }

  @ParameterizedTest
  @CsvSource({
    "11,2025-05-01 10:00:00,2025-05-01 10:00:00",
    "21,2025-05-01 10:00:00,''",
    "21,2025-05-09 10:00:00,2025-05-09 10:00:00",
    "21,2025-04-09 10:00:00,''",
    "21,9999-12-31,''"
  })
  void believesAnEndThatCanBe(String type, String end, String expected) {
    Encounter visit =
        visit(
            "'med_type':'" + type + "','adm_date':'2025-05-01 10:00:00','dscg_date':'" + end + "'");
    assertEquals(expected, visit.end().text());
  }

  @Test
  void asksAboutTheLastVisitWhereNoneIsNamed() {
    Patient patient =
        Ask.patient(
            "'curr_mdtrt_id':'other','fsi_encounter_dtos':[{'mdtrt_id':'V1'},{'mdtrt_id':'V2'}]");
    assertEquals("V2", patient.currentVisit());
  }

  private static Encounter visit(String content) {
    return Ask.visit(content).visits().getFirst();
  }

  private static List<OrderLine> lines(String orders) {
    return visit("'fsi_order_dtos':[" + orders + "]").orders();
  }

  @Test
  void believesTheRegisterOfTheLevelOfAnInstitutionMoreThanTheInstitution() {
    String body =
        "{'infno':'3101','input':{'data':{'patient_dtos':{'fsi_encounter_dtos':{'medins_lv':'05'}}}}}";
    assertEquals("02", level(Ask.check(body).atLevel("02")));
    assertEquals("05", level(Ask.check(body).atLevel("")));
  }

  private static String level(OrderCheck check) {
    return check.patients().getFirst().visits().getFirst().level();
  }
}
