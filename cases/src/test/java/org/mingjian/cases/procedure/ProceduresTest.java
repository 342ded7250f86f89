package org.mingjian.cases.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.procedure.Procedures.Declaration;
import org.mingjian.values.MingjianException;

class ProceduresTest {
  private static final Procedure NATIONAL = Procedures.national();

  private static Step step(Procedure procedure, String id) {
    return procedure.step(id).orElseThrow();
  }

  private static Procedure area(String text) {
    return Procedures.read(List.of(new Declaration("area.yaml", "area: \"370600\"\n" + text)));
  }

  @Test
  void anAreaChangesALimitAndNothingElse() {
    Procedure area = area("steps: {feedback: {limit: 15日}}");
    assertEquals(new Term(15, Term.Unit.DAY), step(area, "feedback").clock().term());
    assertEquals(step(NATIONAL, "feedback").outcomes(), step(area, "feedback").outcomes());
    assertNotEquals(NATIONAL.id(), area.id());
  }

  @Test
  void anInnerAreaAnswersBeforeAnOuterOne() {
    Procedure city =
        Procedures.read(
            List.of(
                new Declaration("city.yaml", "area: \"370600\"\nsteps: {feedback: {limit: 5工作日}}"),
                new Declaration(
                    "province.yaml",
                    "area: \"370000\"\nsteps: {feedback: {limit: 8工作日}, handling: {limit: 8工作日}}")));
    assertEquals("5工作日", step(city, "feedback").clock().term().toString());
    assertEquals("8工作日", step(city, "handling").clock().term().toString());
    assertEquals("370600", city.area().digits());
  }

  @Test
  void aKeptTextGivesTheProcedureItWas() {
    Declaration declared =
        new Declaration("area.yaml", "area: \"370600\"\nsteps: {feedback: {limit: 15日}}");
    Procedure before = Procedures.read(List.of(declared));
    assertEquals(before, Procedures.reread(Procedures.whole(List.of(declared))));
  }

  @Test
  void anAreaDoesWithoutThePanel() {
    Procedure area =
        area(
            """
            steps:
              omit: [panel, second-appeal]
              second-review: {outcomes: {omit: [to-panel], reject-appeal: {effect: CONFIRMS, next: handling}}}
            """);
    assertEquals(Optional.empty(), area.step("panel"));
  }

  @Test
  void whoReviewedFirstIsNamedAtTheSecondReview() {
    assertEquals(
        List.of("first-review", "verification"), step(NATIONAL, "second-review").who().notBy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "steps: {feedback: {limit: soon}}|area.yaml:2:27: 值 “soon” 不合要求，应为时限，如 10工作日、30日",
        "steps: {feedback: {omit: [limit]}}|area.yaml:2:19: 缺少键 “limit”",
        "steps: {feedback: {outcomes: {accept: {next: nowhere}}}}|area.yaml:2:46: 值 “nowhere” 不合要求，可用 [explanation, feedback, first-review, handling, panel, recovery, second-appeal, second-review, verification]",
        "steps: {feedback: {by: [REVIEWER]}}|area.yaml:2:24: 机构环节只能由机构人员办理，至少一种",
        "steps: {panel: {seats: 4}}|area.yaml:2:16: 合议须有奇数席位和两种结论，这里是 4 席、2 种",
        "steps: {feedback: {clock: 3}}|area.yaml:2:20: 不认识的键 “clock”，可用 [blind, by, expiry, extension, gathers, kind, limit, name, notBy, omit, outcomes, seats, suspension]"
      })
  void tellsWhereADeclarationIsWrong(String text, String message) {
    MingjianException wrong = assertThrows(MingjianException.class, () -> area(text));
    assertEquals(message, wrong.getMessage().lines().findFirst().orElseThrow());
  }
}
