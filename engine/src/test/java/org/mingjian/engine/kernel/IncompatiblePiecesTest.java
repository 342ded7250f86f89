package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class IncompatiblePiecesTest {
  private static final String A = "T001700643";
  private static final String B = "T000700200";

  private final Trial trial =
      Trial.of("incompatible-pieces").points("codes,with_codes", B + "," + A);

  @Test
  void blamesTheSecondOfThePair() {
    Verdict verdict = pieces("1", "1");
    assertEquals("b by points-1: " + A + "/ 10.00", verdict.text());
    assertEquals(List.of("a"), verdict.related());
  }

  @Test
  void passesDifferentPrescriptions() {
    assertEquals("clear 1", pieces("1", "2").text());
  }

  @Test
  void cannotTellWithoutPrescriptions() {
    assertEquals("PRESCRIPTION_UNKNOWN 1", pieces("", "").text());
    assertEquals("PRESCRIPTION_UNKNOWN 1", pieces("1", "").text());
    assertEquals("PRESCRIPTION_UNKNOWN 1", pieces("", "1").text());
  }

  @Test
  void passesAnotherDayWithoutPrescriptions() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item(A).at("2025-03-02"))
                .line("b", line -> line.item(B).at("2025-03-01")));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void looksAtEachVisitByItself() {
    Verdict verdict =
        trial.person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> line.item(A).prescription("1")))
                .visit("V2", visit -> visit.line("b", line -> line.item(B).prescription("1"))));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void looksAtThePartnersOfEachPoint() {
    Trial two =
        Trial.of("incompatible-pieces")
            .points("codes,with_codes", B + "," + A, "T000700999,T001700999");
    Verdict verdict =
        two.visit(visit ->
            visit
                .line("a", line -> line.item(A).prescription("1"))
                .line("b", line -> line.item("T000700999").prescription("1")));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void namesThePartnersOfThePrescriptionInLineOrder() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item(A).prescription("2"))
                .line("b", line -> line.item(A).prescription("1"))
                .line("c", line -> line.item(A).prescription("2"))
                .line("d", line -> line.item(A).prescription("3"))
                .line("e", line -> line.item(A))
                .line("x", line -> line.item(B).prescription("2")));
    assertEquals("x", verdict.blamed());
    assertEquals(List.of("a", "c"), verdict.related());
  }

  @Test
  void takesAPartnerWhoeverPays() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item(A).prescription("1").selfPaid())
                .line("b", line -> line.item(B).prescription("1")));
    assertEquals("b", verdict.blamed());
  }

  @Test
  void passesAPartnerGivenBack() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item(A).prescription("1"))
                .line("r", line -> line.item(A).prescription("1").quantity("-1"))
                .line("b", line -> line.item(B).prescription("1")));
    assertEquals("clear 1", verdict.text());
  }

  private Verdict pieces(String first, String second) {
    return trial.visit(visit ->
        visit
            .line("a", line -> line.item(A).prescription(first))
            .line("b", line -> line.item(B).prescription(second)));
  }
}
