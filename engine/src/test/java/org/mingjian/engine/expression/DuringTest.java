package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.engine.Trial;

/// The stay lasts from the fifth to the ninth of March.
class DuringTest {
  private static final String STAYS = "visit.kind == 'INPATIENT'";

  @ParameterizedTest
  @CsvSource({
    "0, 03-04, ''", "0, 03-05, L", "0, 03-09, L", "0, 03-10, ''",
    "1, 03-05, ''", "1, 03-06, L", "1, 03-08, L", "1, 03-09, ''",
    "3, 03-07, ''",
  })
  void countsStaysOverTheDayOfALine(int margin, String day, String blamed) {
    Trial trial = lines("person.during('stays', " + margin + ").count() > 0");
    assertEquals(blamed, trial.person(person -> outpatient(stay(person), day)).blamed());
  }

  @ParameterizedTest
  @CsvSource({
    "03-01, 03-04, 0, ''", "03-01, 03-05, 0, S", "03-09, 03-12, 0, T", "03-10, 03-12, 0, ''",
    "03-09, 03-12, 1, ''", "03-08, 03-12, 1, T", "03-06, 03-07, 0, T", "03-01, 03-12, 0, S",
  })
  void blamesTheLaterOfTwoStays(String begin, String end, int margin, String blamed) {
    Trial trial =
        Local.visits("person.during('stays', " + margin + ").count() > 0")
            .parameter("visits_stays", STAYS)
            .scenes("INPATIENT");
    assertEquals(
        blamed,
        trial
            .person(person ->
                stay(person)
                    .visit(
                        "T",
                        visit ->
                            visit
                                .medicalType("21")
                                .begin("2025-" + begin)
                                .end("2025-" + end)
                                .line("t", line -> line.at("2025-" + begin))))
            .blamed());
  }

  @Test
  void countsNeitherItselfNorOtherPersons() {
    Trial trial =
        Local.lines("person.during('stays', 0).count() > 0").parameter("visits_stays", STAYS);
    PersonBatchBuilder batch =
        new PersonBatchBuilder()
            .person("P1", DuringTest::stay)
            .person("P2", person -> outpatient(person, "03-06"))
            .person("P3", DuringTest::stay);
    assertEquals("clear 3", trial.batch(batch).text());
  }

  @Test
  void countsAllStaysThatMeet() {
    Trial trial = lines("person.during('stays', 0).count() > 1");
    assertEquals(
        "L",
        trial
            .person(person ->
                outpatient(stay(person), "03-06")
                    .visit(
                        "T",
                        visit ->
                            visit
                                .medicalType("21")
                                .begin("2025-03-06")
                                .end("2025-03-07")
                                .line("t", line -> line.at("2025-03-06"))))
            .blamed());
  }

  @ParameterizedTest
  @CsvSource({"03-04, clear 1", "03-05, STAY_DATES_UNKNOWN 1", "12-31, STAY_DATES_UNKNOWN 1"})
  void cannotTellWithoutTheEndOfAStay(String day, String expected) {
    Trial trial = lines("person.during('stays', 0).count() > 0");
    assertEquals(
        expected,
        trial
            .person(person ->
                outpatient(person, day)
                    .visit(
                        "S",
                        visit ->
                            visit
                                .medicalType("21")
                                .begin("2025-03-05")
                                .line("s", line -> line.at("2025-03-05"))))
            .text());
  }

  @Test
  void cannotTellWithoutKnowingWhetherItIsAStay() {
    Trial trial =
        Local.lines("person.during('stays', 0).count() > 0")
            .parameter("visits_stays", STAYS)
            .scenes("OUTPATIENT");
    assertEquals(
        "KIND_UNDETERMINED 2", // the stay's own line too
        trial
            .person(person ->
                outpatient(person, "03-06")
                    .visit(
                        "S",
                        visit ->
                            visit
                                .medicalType("99")
                                .begin("2025-03-05")
                                .end("2025-03-09")
                                .line("s", line -> line.at("2025-03-05"))))
            .text());
  }

  private static Trial lines(String when) {
    return Local.lines(when).parameter("visits_stays", STAYS).scenes("OUTPATIENT");
  }

  private static PersonDraft stay(PersonDraft person) {
    return person.visit(
        "S",
        visit ->
            visit
                .medicalType("21")
                .begin("2025-03-05")
                .end("2025-03-09")
                .line("s", line -> line.at("2025-03-05")));
  }

  private static PersonDraft outpatient(PersonDraft person, String day) {
    return person.visit("O", visit -> visit.line("L", line -> line.at("2025-" + day)));
  }
}
