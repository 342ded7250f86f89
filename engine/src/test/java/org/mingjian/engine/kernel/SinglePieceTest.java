package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class SinglePieceTest {
  private static final String GINSENG = "T001700643";
  private static final String CLOVE = "T000700200";
  private static final String OTHER = "T009999999";

  private final Trial trial = Trial.of("single-piece").points("codes", GINSENG, CLOVE);

  @Test
  void blamesAPiecePrescribedAlone() {
    assertEquals("L1 by points-1: 1/ 10.00", trial.line(line -> line.item(GINSENG)).text());
  }

  @Test
  void blamesAPrescriptionOfSuchPiecesOnly() {
    assertEquals(
        "a by points-1: 2/ 10.00, b by points-2: 2/ 10.00", pieces(GINSENG, "1", CLOVE, "1"));
  }

  @Test
  void passesAPrescriptionWithAnotherPiece() {
    assertEquals("clear 1", pieces(GINSENG, "1", OTHER, "1"));
  }

  @Test
  void looksAtEachPrescriptionForItself() {
    assertEquals("a by points-1: 1/ 10.00", pieces(GINSENG, "1", OTHER, "2"));
  }

  @Test
  void takesTheDayForThePrescriptionWithoutANumber() {
    assertEquals("clear 1", pieces(GINSENG, "", OTHER, ""));
    assertEquals("a by points-1: 1/ 10.00", pieces(GINSENG, "", OTHER, "1"));
  }

  @Test
  void takesASelfPaidPieceAsAFact() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item(GINSENG))
                .line("b", line -> line.item(OTHER).selfPaid()));
    assertEquals("clear 1", verdict.text());
  }

  private String pieces(String first, String number, String second, String secondNumber) {
    return trial
        .visit(visit ->
            visit
                .line("a", line -> line.item(first).prescription(number))
                .line("b", line -> line.item(second).prescription(secondNumber)))
        .text();
  }
}
