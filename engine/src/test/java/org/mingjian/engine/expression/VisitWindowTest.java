package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;

/// Visits are told in a word each: `<day> <institution>`, and blamed by their numbers.
class VisitWindowTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "person.visits(3).count() > 1 ; 03-01 03-03 ; 2",
        "person.visits(3).count() > 1 ; 03-01 03-04 ; ''",
        "person.visits(3).count() > 1 ; 03-01 03-03/H2 03-05 ; 2 3",
        "person.visits(3).sameInstitution().count() > 1 ; 03-01 03-03/H2 03-03 ; 3",
        "person.visits(3).institutions() > 1 ; 03-01 03-02 03-03/H2 ; 3",
        "person.visits(3).days() > 1 ; 03-01 03-01 03-02 ; 3",
        "person.visits(3).inScope() > 16 ; 03-01 03-02 03-03 ; 3", // 8 each
        "person.visits(3).amount() >= 30 ; 03-01 03-02 03-03 ; 3", // 10 each
        "person.visits('first', 3).count() > 1 ; 03-01 03-02/H2 03-03 ; 3",
      })
  void countsVisitsUpToTheirOwn(String when, String visits, String blamed) {
    Trial trial = Local.visits(when).parameter("visits_first", "institution.code == 'H1'");
    assertEquals(blamed, judged(trial, visits));
  }

  @Test
  void countsOnlyVisitsTheRuleIsAbout() {
    Trial trial =
        Local.visits("person.visits(9).count() > 1")
            .parameter("of", "institution.code == 'H1'")
            .scenes("OUTPATIENT");
    assertEquals("3", judged(trial, "03-01 03-02/H2 03-03"));
  }

  @Test
  void aRuleAboutLinesCountsAllVisits() {
    Trial trial =
        Local.lines("person.visits(9).count() > 2").parameter("of", "institution.code == 'H1'");
    assertEquals("L3", judged(trial, "03-01 03-02/H2 03-03"));
  }

  /// More visits than are looked at together.
  @Test
  void countsManyVisitsOfASet() {
    Trial trial = Local.visits("person.visits('first', 9).count() > 1099");
    trial.parameter("visits_first", "institution.code == 'H1'");
    String[] visits = new String[1101];
    Arrays.fill(visits, "03-01");
    assertEquals(2, trial.person(person -> add(person, visits)).findings().size());
  }

  @Test
  void countsLiveVisitsOfOnePerson() {
    PersonBatchBuilder batch =
        new PersonBatchBuilder()
            .person("P1", person -> add(person, "03-01"))
            .person(
                "P2",
                person ->
                    add(person, "03-02")
                        .visit(
                            "refunded",
                            visit ->
                                visit
                                    .line("x", line -> line.at("2025-03-02"))
                                    .line("y", line -> line.at("2025-03-02").quantity("-1")))
                        .visit("last", visit -> visit(visit, "03-03", "z")));
    assertEquals("last", Local.visits("person.visits(9).count() > 1").batch(batch).blamed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "person.visits('long', 9).count() > 0 ; STAY_DATES_UNKNOWN 2",
        "person.visits('long', 9).count() >= 0 ; hit",
        "person.visits('long', 9).count() < 0 ; clear 2",
      })
  void cannotTellWithoutKnowingWhetherAVisitCounts(String when, String expected) {
    Trial trial = Local.visits(when).parameter("visits_long", "visit.days > 3");
    String text = trial.person(person -> add(person, "03-01", "03-02")).text();
    assertEquals(expected, text.startsWith("1") ? "hit" : text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "visit.lines().count() > 2 ; 3",
        "visit.lines().quantity() > 4 ; 3",
        "visit.lines('dear').count() > 0 ; 2",
        "visit.lines('dear').inScope() >= 20 ; 2",
        "visit.facts('dear').count() > 0 ; 1 2",
        "visit.facts('dear').items() > 1 ; ''",
        "visit.lines().count() == 0 ; ''",
      })
  void countsLinesOfTheVisit(String when, String blamed) {
    Trial trial = Local.visits(when).parameter("lines_dear", "line.price > 15");
    assertEquals(
        blamed,
        trial
            .person(person ->
                person
                    .visit(
                        "1",
                        visit ->
                            visit
                                .line("a", line -> line.price("20").selfPaid())
                                .line("b", line -> {}))
                    .visit("2", visit -> visit.line("c", line -> line.price("20")))
                    .visit(
                        "3",
                        visit ->
                            visit
                                .line("d", line -> line.quantity("2"))
                                .line("e", line -> line.quantity("2"))
                                .line("f", line -> {})))
            .blamed());
  }

  @Test
  void aRuleAboutLinesCountsItsOwnLinesOfTheVisit() {
    Trial trial = Local.lines("visit.lines().count() > 1").parameter("of", "line.price > 5");
    assertEquals(
        "a c",
        trial
            .person(person ->
                person
                    .visit(
                        "1",
                        visit ->
                            visit
                                .line("a", line -> {})
                                .line("b", line -> line.price("1"))
                                .line("c", line -> {}))
                    .visit("2", visit -> visit.line("d", line -> {})))
            .blamed());
  }

  @Test
  void countsALineOnceWhateverPointsNameIt() {
    Trial trial = Local.lines("visit.lines().count() > 1").points("codes", Trial.ITEM, Trial.ITEM);
    assertEquals("clear 1", trial.line(line -> {}).text());
  }

  @Test
  void blamesTheVisitWithItsMoneyInScope() {
    Trial trial = Local.visits("visit.amount > 15").message("{measured}>{limit}");
    assertEquals(
        "V1: 20/15 12.00",
        trial
            .visit(visit ->
                visit.line("a", line -> line.inScope("7")).line("b", line -> line.inScope("5")))
            .text());
  }

  @Test
  void doesNotJudgeWhatItIsNotAbout() {
    Trial trial =
        Local.visits("visit.amount > 15").parameter("of", "visit.days > 1").scenes("INPATIENT");
    assertEquals("nothing", trial.visit(visit -> visit.line("a", line -> {})).text());
    assertEquals(
        "nothing",
        trial
            .visit(visit ->
                visit.medicalType("21").begin("2025-03-01").end("2025-03-02").line("a", line -> {}))
            .text());
    assertEquals(
        "STAY_DATES_UNKNOWN 1",
        trial.visit(visit -> visit.medicalType("21").line("a", line -> {})).text());
  }

  @Test
  void cannotTellOfVisitsOfUnknownKindOrScope() {
    Trial trial = Local.visits("visit.amount > 15").scenes("INPATIENT");
    assertEquals(
        "KIND_UNDETERMINED 1",
        trial.visit(visit -> visit.medicalType("99").line("a", line -> {})).text());
    assertEquals(
        "SCOPE_UNKNOWN 1",
        trial
            .visit(visit -> visit.medicalType("21").line("a", line -> line.scopeUnknown()))
            .text());
  }

  private static String judged(Trial trial, String visits) {
    return trial.person(person -> add(person, visits.split(" "))).blamed();
  }

  private static PersonDraft add(PersonDraft person, String... visits) {
    for (int i = 0; i < visits.length; i++) {
      String told = visits[i];
      String number = "" + (i + 1);
      person.visit(number, visit -> visit(visit, told, "L" + number));
    }
    return person;
  }

  private static void visit(VisitDraft visit, String told, String lineId) {
    String[] words = told.split("/");
    visit
        .institution(words.length > 1 ? words[1] : "H1", "")
        .begin("2025-" + words[0])
        .line(lineId, line -> line.at("2025-" + words[0]).inScope("8"));
  }
}
