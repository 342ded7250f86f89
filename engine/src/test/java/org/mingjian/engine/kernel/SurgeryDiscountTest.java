package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class SurgeryDiscountTest {
  private final Trial trial =
      Trial.of("surgery-discount")
          .parameter("ratePercent", "80")
          .table("groups", "codes,group", "A;B;C,G", "D,H")
          .table("prices", "codes,price", "A,1000", "B,600", "D,100");

  @Test
  void blamesTheCheaperOperationAtFullPrice() {
    Verdict verdict = operations("A", "1000", "B", "600");
    assertEquals("L2 by groups-1: 600/480 120.00, clear 1", verdict.text());
    assertEquals(List.of("L1"), verdict.related());
  }

  @Test
  void passesTheDiscountWithinAFen() {
    assertEquals("clear 2", operations("A", "1000", "B", "480.01").text());
    assertEquals("L2", operations("A", "1000", "B", "480.010001").blamed());
  }

  @Test
  void ranksByTheStandardPriceNotTheCharged() {
    assertEquals("L1", operations("B", "2000", "A", "1000").blamed());
  }

  @Test
  void doesNotApplyToOneOperation() {
    assertEquals("nothing", operations("A", "1000", "A", "1000").text());
    assertEquals("nothing", operations("A", "1000", "D", "100").text());
  }

  @Test
  void cannotTellWithoutAStandardPrice() {
    assertEquals("STANDARD_PRICE_UNKNOWN 2", operations("A", "1000", "C", "9").text());
  }

  private Verdict operations(String first, String price, String second, String secondPrice) {
    return trial.visit(visit ->
        visit
            .line("L1", line -> line.item(first).price(price))
            .line("L2", line -> line.item(second).price(secondPrice)));
  }
}
