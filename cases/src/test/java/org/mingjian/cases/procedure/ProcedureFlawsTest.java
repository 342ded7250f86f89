package org.mingjian.cases.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.cases.CasesError;
import org.mingjian.cases.procedure.Procedures.Declaration;
import org.mingjian.values.MingjianException;

/// The whole state space of the national procedure, and of procedures that take something away.
class ProcedureFlawsTest {
  private static Procedure changed(String steps) {
    return Procedures.unchecked(
        List.of(new Declaration("area.yaml", "area: \"370600\"\nsteps: " + steps)));
  }

  @Test
  void theNationalProcedureHasNone() {
    Procedure national = Procedures.unchecked(List.of());
    assertEquals(List.of(), ProcedureFlaws.of(national));
  }

  @Test
  void looksAtEveryStateAndNotAtAHandful() {
    assertEquals(1194, ProcedureFlaws.states(Procedures.national()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "UNHEARD_FINAL|verification|{verification: {outcomes: {notify: {effect: CONFIRMS, next: handling}}}}",
        "UNHEARD_FINAL|second-review|{verification: {outcomes: {notify: {next: second-review}}}, second-review: {outcomes: {reject-appeal: {effect: CONFIRMS, next: handling}}}}",
        "UNHEARD_REFUSAL|first-review|{first-review: {outcomes: {refuse-at-once: {for: [VIOLATION, SUSPECTED]}}}}",
        "OPEN_BURDEN|handling|{feedback: {outcomes: {accept: {effect: PASSES}}}}",
        "SILENCE_BURDENS|second-review|{second-review: {outcomes: {unanswered: {omit: [close], effect: CONFIRMS, next: handling}}}}",
        "JUDGE_AGAIN|second-review|{second-review: {notBy: [verification]}}",
        "JUDGE_AGAIN|panel|{panel: {notBy: [first-review, verification]}}",
        "NOTHING_TO_DECIDE|verification|{verification: {outcomes: {notify: {for: [VIOLATION]}, clear: {for: [VIOLATION]}}}}",
        "NOTHING_TO_DECIDE|handling|{handling: {outcomes: {omit: [recover, refer]}}}",
        "SILENCE_REFUSES_PAID|handling|{handling: {outcomes: {overdue: {disposal: REFUSED, close: REFUSED}}}}",
        "NEVER_CLOSED|recovery|{recovery: {outcomes: {omit: [recovered, refer], not-repaid: {omit: [close], next: recovery}, again: {name: {zh: 再等, en: Wait}, effect: PASSES, next: recovery, reasons: [NOT_REPAID]}}}}",
        "SILENCE_NEVER_ENDS|explanation|{explanation: {outcomes: {unexplained: {next: explanation}}}}",
        "UNREACHED|second-appeal|{second-review: {outcomes: {reject-appeal: {next: panel}}}}"
      })
  void findsWhatABrokenProcedureAllows(Flaw.Kind kind, String step, String steps) {
    List<Flaw> flaws = ProcedureFlaws.of(changed(steps));
    assertTrue(
        flaws.stream().anyMatch(flaw -> flaw.kind() == kind && flaw.step().equals(step)),
        flaws::toString);
  }

  /// Who refused for good at a step without a second thought has nothing left to decide there once
  /// the money turns out to be paid.
  @Test
  void findsWhatOnlyACaseThatComesBackCanCome() {
    String steps =
        "{second-review: {outcomes: {omit: [to-panel], reject-appeal: {omit: [next],"
            + " effect: CONFIRMS, disposal: REFUSED, close: REFUSED}}}}";
    Flaw flaw =
        ProcedureFlaws.of(changed(steps)).stream()
            .filter(one -> one.kind() == Flaw.Kind.NOTHING_TO_DECIDE)
            .findFirst()
            .orElseThrow();
    assertEquals("second-review", flaw.step());
    assertTrue(flaw.way().endsWith("second-review:reject-appeal → second-review:PAID"), flaw::way);
  }

  @Test
  void refusesABrokenProcedureWithTheWayToTheFlaw() {
    Declaration broken =
        new Declaration(
            "area.yaml",
            "area: \"370600\"\n"
                + "steps: {verification: {outcomes: {notify: {effect: CONFIRMS, next: handling}}}}");
    MingjianException refused =
        assertThrows(MingjianException.class, () -> Procedures.read(List.of(broken)));
    assertEquals(CasesError.PROCEDURE_FLAW, refused.code());
    assertTrue(
        refused
            .getMessage()
            .contains("verification：未经申辩即成定论（first-review:propose → verification:notify）"),
        refused::getMessage);
  }
}
