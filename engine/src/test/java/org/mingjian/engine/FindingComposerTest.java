package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Blame;
import org.mingjian.finding.Claim;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Place;

class FindingComposerTest {
  private final Trial banned =
      Trial.of("banned-list").parameter("kind", "ANY").points("object,codes", "甲药," + ITEM);

  @Test
  void saysWhere() {
    Place place = line().place();
    assertEquals(new Place("370600", "H1", "第一医院", "A03", "内科", "D1", "李医生"), place);
  }

  @Test
  void followsTheAreaOfInsuranceWhereTheRuleDoes() {
    assertEquals("370100", place(banned.followsInsurance()).area());
  }

  @Test
  void saysWhichVisit() {
    assertEquals(new Claim("P1", "V1", "S-V1", "11", "310"), line().claim());
  }

  @Test
  void saysWhichLine() {
    assertEquals(
        new Blame("L1", ITEM, "阿莫西林", "1.5", "10.25", List.of(), "2025-03-01 10:00:00"),
        line().blame());
  }

  @Test
  void saysTheDateAloneWhereThereIsNoTime() {
    assertEquals(
        "2025-03-01", banned.line(line -> line.at("2025-03-01")).finding().blame().occurredAt());
  }

  @Test
  void marksRuleAndPoint() {
    assertEquals("points-1", line().mark().knowledgeId());
    assertEquals("市", line().mark().layer());
    assertEquals(
        "国家",
        Trial.of("line-check")
            .parameter("tolerance", "0")
            .line(line -> line.amount("1"))
            .finding()
            .mark()
            .layer());
  }

  @Test
  void saysItByNameAndPoint() {
    assertEquals("阿莫西林|||||甲药", line().wording().text().zh());
  }

  @Test
  void blamesAVisitByItsLastSettlementAndItsBegin() {
    Finding finding = visit("2025-02-27");
    assertEquals(new Claim("P1", "V1", "S2", "11", "310"), finding.claim());
    assertEquals(new Blame("", "", "", "", "", List.of(), "2025-02-27"), finding.blame());
    assertEquals("", finding.place().doctorCode());
  }

  @Test
  void claimsNoVisitForAWindow() {
    Finding finding =
        Trial.of("frequent-visits")
            .parameter("kinds", "OUTPATIENT")
            .parameter("unit", "PI")
            .parameter("exemptIcd", "")
            .parameter("perDay", "1")
            .person(person ->
                person
                    .visit("V1", visit -> visit.line("a", line -> {}))
                    .visit("V2", visit -> visit.line("b", line -> {})))
            .finding();
    assertEquals(new Claim("P1", "", "", "", "310"), finding.claim());
    assertEquals("H37060000001", finding.place().institutionCode());
    assertEquals("2025-03-01", finding.windowStart());
  }

  private Finding line() {
    return finding(banned);
  }

  private static Place place(Trial trial) {
    return finding(trial).place();
  }

  private static Finding finding(Trial trial) {
    return trial
        .visit(visit ->
            visit
                .institution("H1", "第一医院")
                .areas("370600", "370100")
                .line(
                    "L1",
                    line ->
                        line.item(ITEM, "阿莫西林")
                            .quantity("1.5")
                            .price("10.25")
                            .department("A03", "内科")
                            .doctor("D1", "李医生")))
        .finding();
  }

  private static Finding visit(String begin) {
    return Trial.of("diagnosis-sex")
        .points("icd,sex", "N80,2")
        .visit(visit ->
            visit
                .begin(begin)
                .diagnosis("N80")
                .settlement("S1", s -> s.at("2025-03-01").paid("10", "8"))
                .settlement("S2", s -> s.at("2025-03-02").paid("10", "8"))
                .line("a", line -> line.doctor("D1", "")))
        .finding();
  }
}
