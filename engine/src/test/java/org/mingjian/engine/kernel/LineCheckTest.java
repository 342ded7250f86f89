package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class LineCheckTest {
  private final Trial trial = Trial.of("line-check").parameter("tolerance", "0.05");

  @Test
  void blamesALineThatDoesNotAddUp() {
    Verdict verdict = charged("2", "10", "20.06");
    assertEquals("L1: 1/ 20.06", verdict.text());
    assertEquals(ITEM + "|数量乘单价不等于金额||||", verdict.message());
    assertEquals("L1", charged("2", "10", "19.94").blamed());
  }

  @Test
  void toleratesAFewFen() {
    assertEquals("clear 1", charged("2", "10", "20.05").text());
    assertEquals("clear 1", charged("2", "10", "19.95").text());
    assertEquals("L1", charged("1.0001", "10.5", "10.56").blamed());
  }

  @Test
  void addsUpNumbersThatLeaveALong() {
    assertEquals("clear 1", charged("99999999", "99999", "9999899900001").text());
    assertEquals("L1", charged("99999999", "99999", "9999899900001.06").blamed());
    assertEquals("L1", charged("99999999", "99999", "9999899900000.94").blamed());
    assertEquals("L1", charged("1", "1", "99999999999").blamed());
  }

  @Test
  void blamesACodeWithoutNationalShape() {
    Verdict verdict = trial.line(line -> line.item("ABC").selfPaid());
    assertEquals("L1: 2/ 0.00", verdict.text());
    assertEquals("ABC|项目编码不是国家编码||||", verdict.message());
  }

  @Test
  void blamesARefundWithoutItsCharge() {
    Verdict verdict =
        trial.visit(visit -> visit.line("a", line -> {}).line("b", line -> line.quantity("-2")));
    assertEquals("b: 3/ 0.00", verdict.text());
    assertEquals(ITEM + "|退费找不到对应的收费||||", verdict.message());
  }

  @Test
  void judgesRefundsButNotWhatTheyGiveBack() {
    assertEquals(
        "clear 1",
        trial
            .visit(visit -> visit.line("a", line -> {}).line("b", line -> line.quantity("-1")))
            .text());
  }

  @Test
  void namesTheFirstCheckThatFails() {
    assertEquals("L1: 1/ 9.00", trial.line(line -> line.item("ABC").amount("9")).text());
    assertEquals("L1: 2/ 0.00", trial.line(line -> line.item("ABC").quantity("-1")).text());
  }

  @Test
  void blamesARefundSettlementThatDoesNotMatchOnceAVisit() {
    Verdict verdict = refunded("-9");
    assertEquals("V1: 4/ 0.00, clear 1", verdict.text());
    assertEquals("|退费结算与原结算不相抵||||", verdict.message());
  }

  @Test
  void blamesARefundSettlementInAVisitWithoutLines() {
    assertEquals(
        "V2: 4/ 0.00, clear 1",
        trial
            .person(person ->
                person
                    .visit("V1", visit -> visit.line("a", line -> {}))
                    .visit(
                        "V2",
                        visit -> visit.settlement("S", s -> s.paid("-9", "-8").refundOf("S-V1"))))
            .text());
  }

  @Test
  void cannotTellARefundUnderAnUnknownInsurance() {
    trial.insurance("310");
    assertEquals(
        "INSURANCE_UNKNOWN 1",
        trial
            .visit(visit ->
                visit.insuranceType("").settlement("S", s -> s.paid("-9", "-8").refundOf("S0")))
            .text());
  }

  @Test
  void leavesVoidSettlementsAlone() {
    assertEquals("nothing", refunded("-10").text());
    assertEquals("nothing", refunded("-10", "ABC", "-1").text());
  }

  @Test
  void asksForTheInsuranceFirst() {
    trial.insurance("390");
    assertEquals("nothing", refunded("-9").text());
    assertEquals(
        "INSURANCE_UNKNOWN 1",
        trial.visit(visit -> visit.insuranceType("").line("a", line -> {})).text());
  }

  private Verdict charged(String quantity, String price, String amount) {
    return trial.line(line -> line.quantity(quantity).price(price).amount(amount));
  }

  private Verdict refunded(String total) {
    return refunded(total, ITEM, "1");
  }

  private Verdict refunded(String total, String item, String quantity) {
    return trial.visit(visit ->
        visit
            .settlement("S1", settlement -> settlement.paid("10", "8"))
            .settlement("S2", settlement -> settlement.paid(total, "-8").refundOf("S1"))
            .settlement("S3", settlement -> settlement.paid(total, "-8").refundOf("S1"))
            .line("a", line -> line.item(item).quantity(quantity).settlement("S1")));
  }
}
