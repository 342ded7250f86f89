package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.Finding;

class MoneyTest {
  private static final String FREE = "330100005000001";

  private final Trial trial =
      Trial.of("banned-list").parameter("kind", "ANY").points("codes", ITEM);

  @Test
  void givesALineTheFundsShareOfItsSettlement() {
    assertEquals("800", shares(paid("20", "16"), "10", "10").split(" ")[0]);
  }

  @Test
  void givesTheRemainderToTheLargestLine() {
    assertEquals("333 333 334", shares(paid("30", "10"), "9.99", "9.99", "10.02"));
    assertEquals("67 33", shares(paid("30", "1"), "20", "10"));
  }

  @Test
  void givesTheRemainderToTheFirstOfEqualLines() {
    assertEquals("34 33 33", shares(paid("30", "1"), "10", "10", "10"));
  }

  @Test
  void givesALineNoMoreThanItsOwnMoney() {
    assertEquals("1000 500", shares(paid("30", "20"), "10", "5"));
  }

  @Test
  void givesNothingWhereTheFundPaidNothing() {
    assertEquals("0 0", shares(paid("30", "0"), "10", "5"));
    assertEquals("0", shares(paid("30", "-5"), "10"));
  }

  @Test
  void givesNothingWithoutSettlement() {
    assertEquals(
        0, trial.visit(visit -> visit.unsettled().line("a", line -> {})).finding().fundAmountFen());
  }

  @Test
  void spreadsOverTheJudgedLinesOfTheSettlementAlone() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .settlement("S1", s -> s.paid("40", "12"))
                .settlement("S2", s -> s.paid("40", "9"))
                .line("a", line -> line.settlement("S1"))
                .line("b", line -> line.settlement("S1").item(FREE))
                .line("c", line -> line.settlement("S1").item(FREE).selfPaid())
                .line("d", line -> line.settlement("S2").item(FREE)));
    assertEquals(600, verdict.finding().fundAmountFen());
  }

  @Test
  void givesAVisitTheSharesOfAllItsLines() {
    Verdict verdict =
        Trial.of("diagnosis-sex")
            .points("icd,sex", "N80,2")
            .visit(visit ->
                visit
                    .diagnosis("N80")
                    .settlement("S1", s -> s.paid("20", "7"))
                    .line("a", line -> {})
                    .line("b", line -> {}));
    assertEquals(700, verdict.finding().fundAmountFen());
  }

  @Test
  void givesAWindowTheSharesOfTheVisitsItClaims() {
    Verdict verdict = twoVisits();
    assertEquals(1000, verdict.finding().amountFen());
    assertEquals(400, verdict.finding().fundAmountFen());
  }

  private static Verdict twoVisits() {
    return Trial.of("frequent-visits")
        .parameter("kinds", "OUTPATIENT")
        .parameter("unit", "PI")
        .parameter("exemptIcd", "")
        .parameter("perDay", "1")
        .person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> {}))
                .visit(
                    "V2",
                    visit -> visit.settlement("S", s -> s.paid("10", "4")).line("b", line -> {})));
  }

  private record Paid(String total, String fund) {}

  private static Paid paid(String total, String fund) {
    return new Paid(total, fund);
  }

  private String shares(Paid paid, String... prices) {
    Verdict verdict =
        trial.visit(visit -> {
          visit.settlement("S1", s -> s.paid(paid.total, paid.fund));
          for (int i = 0; i < prices.length; i++) {
            String price = prices[i];
            visit.line("L" + i, line -> line.price(price));
          }
        });
    return String.join(
        " ", verdict.findings().stream().map(Finding::fundAmountFen).map(String::valueOf).toList());
  }
}
