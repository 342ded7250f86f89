package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.values.CivilTime;

class ViewTest {
  @Test
  void tellsTheDaysOfAVisit() {
    View view =
        visit(visit ->
            visit
                .begin("2025-03-01 23:59:59")
                .end("2025-03-05")
                .line("a", line -> line.at("2025-03-02")));
    assertEquals(day("2025-03-01"), view.beginDay(0));
    assertEquals(day("2025-03-05"), view.endDay(0));
    assertEquals(day("2025-03-01"), view.dayOfVisit(0));
    assertEquals(day("2025-03-02"), view.day(0));
  }

  @Test
  void tellsWhatIsAbsent() {
    View view = visit(visit -> visit.line("a", line -> {}));
    assertEquals(CivilTime.ABSENT, view.endDay(0));
    assertEquals(CivilTime.ABSENT, visit(visit -> {}).dayOfVisit(0));
  }

  @Test
  void isLiveWhileSomethingIsLeft() {
    assertEquals(true, visit(visit -> visit.line("a", line -> line.selfPaid())).isLive(0));
    assertEquals(false, visit(visit -> {}).isLive(0));
    assertEquals(
        false,
        visit(visit -> visit.line("a", line -> {}).line("b", line -> line.quantity("-1")))
            .isLive(0));
  }

  @Test
  void knowsTheScopeOfAVisitByOneOfItsLines() {
    Consumer<VisitDraft> unknown = visit -> visit.line("a", line -> line.scopeUnknown());
    assertEquals(true, visit(unknown).isScopeUnknown(0));
    assertEquals(false, visit(unknown.andThen(it -> it.line("b", line -> {}))).isScopeUnknown(0));
    assertEquals(
        true,
        visit(
                unknown.andThen(it ->
                    it.line("b", line -> line.price("3"))
                        .line("c", line -> line.price("3").quantity("-1"))))
            .isScopeUnknown(0));
  }

  @Test
  void sumsWhatTheFundCoversAfterRefunds() {
    View view =
        visit(visit ->
            visit
                .line("a", line -> line.quantity("3"))
                .line("b", line -> line.quantity("-1"))
                .line("c", line -> line.price("7").selfPaid()));
    assertEquals(2000, view.inScopeOfVisit(0));
  }

  @Test
  void numbersPersonsAtInstitutions() {
    PersonBatch batch =
        new PersonBatchBuilder()
            .person("P1", person -> visits(person, "H1", "H2", "H1"))
            .person("P2", person -> visits(person, "H1", "H1"))
            .build();
    assertArrayEquals(new int[] {0, 1, 0, 2, 2}, view(batch).personAtInstitution());
  }

  private static void visits(PersonDraft person, String... institutions) {
    for (int i = 0; i < institutions.length; i++) {
      String institution = institutions[i];
      String day = "2025-03-0" + (i + 1);
      person.visit(
          "V" + i, visit -> visit.institution(institution, "").line("a", line -> line.at(day)));
    }
  }

  private static View visit(Consumer<VisitDraft> draft) {
    return view(new PersonBatchBuilder().person("P", person -> person.visit("V", draft)).build());
  }

  private static View view(PersonBatch batch) {
    KernelSet none = new KernelSet(List.of(), Prefixes.empty());
    return new View(batch, none.bind(batch.dictionaries));
  }

  private static int day(String date) {
    return CivilTime.day(LocalDate.parse(date));
  }
}
