package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;

class LineWindowTest {
  private static final String OTHER_PACK = "XA01AAA001A001010100002";
  private static final String OTHER_DRUG = "XA01AAA002A001010100001";
  private static final String OTHER_CLASS = "XB01AAA001A001010100001";

  @ParameterizedTest
  @CsvSource({
    "03-01 03-03, b", // days 1 to 3 are three
    "03-01 03-04, ''",
    "03-01 03-03 03-05, b c",
    "03-01 03-02 03-03 03-05, b c d",
    "03-01 03-04 03-06, c",
  })
  void countsTheDaysUpToTheLine(String days, String blamed) {
    assertEquals(blamed, onDays(Local.lines("person.lines(3).count() > 1"), days.split(" ")));
  }

  @Test
  void countsUpToTheLineInLineOrder() {
    Trial third = Local.lines("person.lines(1).count() == 3");
    assertEquals("c", onDays(third, "03-01 10:00:00", "03-01 11:00:00", "03-01 11:00:00", "03-02"));
  }

  @ParameterizedTest
  @CsvSource({
    "quantity, 4.5",
    "amount, 45",
    "inScope, 38",
    "supplyDays, 10",
    "count, 3",
    "days, 2",
    "items, 2",
    "generics, 1",
    "institutions, 1",
    "visits, 1"
  })
  void addsUpOrCountsDifferentOnes(String figure, String value) {
    Trial trial = Local.lines("person.lines(3)." + figure + "() >= " + value);
    assertEquals("c", threeLines(trial));
    assertEquals("", threeLines(Local.lines("person.lines(3)." + figure + "() > " + value)));
  }

  private static String threeLines(Trial trial) {
    return trial
        .parameter("of", "line.item != 'Z'")
        .visit(visit ->
            visit
                .line("a", line -> line.at("2025-03-01").quantity("1").supplyDays(2))
                .line("b", line -> line.at("2025-03-01 10:00:00").quantity("1.5").supplyDays(3))
                .line(
                    "c",
                    line ->
                        line.at("2025-03-02")
                            .item(OTHER_PACK)
                            .quantity("2")
                            .inScope("13")
                            .supplyDays(5)))
        .blamed()
        .replaceAll("^(a b |b )", "");
  }

  @ParameterizedTest
  @CsvSource({
    "sameItem, b",
    "sameGeneric, b c",
    "sameClass, b c d",
    "sameCategory, b d f",
    "sameInstitution, b c d e",
    "sameVisit, b c d e",
    "sameItem().sameInstitution, b"
  })
  void countsWhatSharesTheKey(String key, String blamed) {
    Trial trial = Local.lines("person.lines(9)." + key + "().count() > 1");
    assertEquals(
        blamed,
        trial
            .person(person ->
                person
                    .visit(
                        "V1",
                        visit ->
                            visit
                                .institution("H1", "")
                                .line("a", line -> line.chargeCategory(9))
                                .line("b", line -> at(line, 1).chargeCategory(9))
                                .line("c", line -> at(line, 2).item(OTHER_PACK).chargeCategory(8))
                                .line("d", line -> at(line, 3).item(OTHER_DRUG).chargeCategory(9))
                                .line("e", line -> at(line, 4).item(OTHER_CLASS).chargeCategory(7)))
                    .visit(
                        "V2",
                        visit ->
                            visit
                                .institution("H2", "")
                                .line(
                                    "f", line -> at(line, 5).item("T000700200").chargeCategory(9))))
            .blamed());
  }

  @Test
  void looksOverInstitutionsAndVisitsButNotOverPersons() {
    Trial trial = Local.lines("person.lines(9).count() > 1");
    PersonBatchBuilder two =
        new PersonBatchBuilder()
            .person("P1", person -> person.visit("V1", visit -> visit.line("a", line -> {})))
            .person(
                "P2",
                person ->
                    person
                        .visit("V1", visit -> visit.line("b", line -> {}))
                        .visit(
                            "V2",
                            visit -> visit.institution("H2", "").line("c", line -> at(line, 5))));
    assertEquals("c", trial.batch(two).blamed());
  }

  @Test
  void countsLinesOfOtherVisitsInOrderOfTime() {
    Trial trial = Local.lines("person.lines(2).count() > 1");
    assertEquals(
        "y",
        trial
            .person(person ->
                person
                    .visit(
                        "V1",
                        visit ->
                            visit
                                .begin("2025-03-01")
                                .line("x", line -> line.at("2025-03-01"))
                                .line("z", line -> line.at("2025-03-09")))
                    .visit(
                        "V2",
                        visit -> visit.begin("2025-03-02").line("y", line -> day(line, "03-02"))))
            .blamed());
  }

  @Test
  void countsOnlyWhatTheRuleIsAbout() {
    Trial trial =
        Local.lines("person.lines(9).count() > 1")
            .parameter("of", "line.quantity > 1")
            .scenes("OUTPATIENT");
    assertEquals(
        "c",
        trial
            .person(person ->
                person
                    .visit(
                        "V1",
                        visit ->
                            visit
                                .line("a", line -> line.quantity("2"))
                                .line("b", line -> at(line, 1))
                                .line("c", line -> at(line, 2).quantity("2")))
                    .visit(
                        "V2",
                        visit ->
                            visit.medicalType("21").line("d", line -> at(line, 3).quantity("2"))))
            .blamed());
  }

  @Test
  void countsJudgedLinesOfASet() {
    Trial trial = Local.lines("person.lines('dear', 9).count() == 1").scenes("OUTPATIENT");
    trial.parameter("lines_dear", "line.price > 50").parameter("of", "line.price < 50");
    assertEquals("d", dear(trial));
  }

  @Test
  void countsFactsOfASetWhoeverPaysInAnyScene() {
    Trial trial = Local.lines("person.facts('dear', 9).count() == 3").scenes("OUTPATIENT");
    trial.parameter("lines_dear", "line.price > 50").parameter("of", "line.price < 50");
    assertEquals("d", dear(trial));
    trial.parameter("when", "person.facts('dear', 9).count() > 3");
    assertEquals("", dear(trial));
  }

  /// One dear line before each of b, c and d: the patient's, one in hospital, one that counts.
  private static String dear(Trial trial) {
    return trial
        .person(person ->
            person
                .visit(
                    "V1",
                    visit ->
                        visit
                            .line("a", line -> line.price("60").selfPaid())
                            .line("b", line -> at(line, 1)))
                .visit(
                    "V2",
                    visit -> visit.medicalType("21").line("h", line -> at(line, 2).price("60")))
                .visit(
                    "V3",
                    visit ->
                        visit
                            .line("x", line -> at(line, 3).price("60"))
                            .line("y", line -> at(line, 3).price("60").quantity("-1"))
                            .line("z", line -> at(line, 4).price("70"))
                            .line("d", line -> at(line, 5))))
        .blamed();
  }

  /// More lines than are looked at together.
  @Test
  void countsManyLinesOfASet() {
    Trial trial = Local.lines("person.facts('dear', 9).count() > 1099");
    trial.parameter("lines_dear", "line.price > 5").parameter("of", "line.price > 5");
    String blamed =
        trial
            .visit(visit -> {
              for (int i = 1; i <= 1101; i++) {
                visit.line(String.format("%04d", i), line -> {});
              }
            })
            .blamed();
    assertEquals("1100 1101", blamed);
  }

  @ParameterizedTest
  @CsvSource({
    "count() > 0, SUPPLY_DAYS_UNKNOWN 2",
    "count() > 1, SUPPLY_DAYS_UNKNOWN 2",
    "count() == 0, SUPPLY_DAYS_UNKNOWN 2",
    "count() != 0, SUPPLY_DAYS_UNKNOWN 2",
    "count() >= 0, a b",
    "count() < 0, clear 2",
    "count() <= 0, SUPPLY_DAYS_UNKNOWN 2",
    "count() + 1 > 0, a b",
    "count() + 1 > 1, clear 2", // the lower bound stands
    "count() - 1 < 0, SUPPLY_DAYS_UNKNOWN 2",
  })
  void cannotTellWhereMoreLinesWouldDecide(String figure, String expected) {
    Trial trial =
        Local.lines("person.lines('long', 9)." + figure)
            .parameter("lines_long", "line.supplyDays > 7");
    String text = onDaysText(trial, "03-01", "03-02");
    assertEquals(expected, text.startsWith("a") ? "a b" : text);
  }

  @Test
  void isSureOnceMoreLinesWouldChangeNothing() {
    Trial trial =
        Local.lines("person.lines('long', 9).count() > 0")
            .parameter("lines_long", "line.supplyDays > 7");
    assertEquals(
        "b: 1/0 10.00, SUPPLY_DAYS_UNKNOWN 1",
        trial
            .visit(
                visit -> visit.line("a", line -> {}).line("b", line -> at(line, 1).supplyDays(8)))
            .text());
  }

  @Test
  void forgetsADoubtfulLineThatHasFallenOut() {
    Trial trial =
        Local.lines("person.lines('long', 2).count() > 0")
            .parameter("lines_long", "line.supplyDays > 7");
    assertEquals(
        "SUPPLY_DAYS_UNKNOWN 2, clear 1",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> day(line, "03-01"))
                    .line("b", line -> day(line, "03-02").supplyDays(1))
                    .line("c", line -> day(line, "03-03").supplyDays(1)))
            .text());
  }

  @Test
  void sumsOfSupplyNeedTheDaysOfEveryLine() {
    Trial trial = Local.lines("person.lines(9).supplyDays() > 10");
    assertEquals(
        "c: 12/10 10.00, SUPPLY_DAYS_UNKNOWN 1, clear 1",
        trial
            .visit(visit ->
                visit
                    .line("a", line -> day(line, "03-01").supplyDays(5))
                    .line("b", line -> day(line, "03-02"))
                    .line("c", line -> day(line, "03-03").supplyDays(7)))
            .text());
  }

  @ParameterizedTest
  @CsvSource({
    "person.lines(3).count() < 2, 2025-02-27, HISTORY_TOO_SHORT 1",
    "person.lines(2).count() < 2, 2025-02-27, L",
    "person.lines(3).count() > 1, 2025-02-27, clear 1", // days without rows
    "!(person.lines(3).count() > 1), 2025-02-27, HISTORY_TOO_SHORT 1",
    "person.lines(3).count() < 1, 2025-02-27, clear 1",
  })
  void cannotTellOfDaysBeforeTheData(String when, String day, String expected) {
    PersonBatchBuilder batch =
        new PersonBatchBuilder()
            .coveredFrom("2025-02-28".equals(day) ? day : "2025-02-28")
            .person(
                "P",
                person -> person.visit("V", visit -> visit.line("L", line -> day(line, "03-01"))));
    String text = Local.lines(when).batch(batch).text();
    assertEquals(expected, text.replaceAll("^L:.*", "L"));
  }

  @Test
  void countsManyDifferentOnesAndForgetsThem() {
    Trial trial = Local.lines("person.lines(2).items() > 99");
    String blamed =
        trial
            .visit(visit -> {
              for (int day = 1; day <= 5; day++) {
                for (int i = 0; i < 40 + 10 * day; i++) {
                  add(visit, day, i);
                }
              }
            })
            .blamed();
    // 50, then 60, 70, 80, 90 a day, the same items on every other day.
    assertEquals("2-049", blamed.split(" ")[0]);
  }

  private static void add(VisitDraft visit, int day, int i) {
    String item = String.format("XA01AAA%03dA0010101%05d", day % 2, i);
    visit.line(
        String.format("%d-%03d", day, i),
        line -> line.item(item).at(String.format("2025-03-%02d", day)));
  }

  private static String onDays(Trial trial, String... days) {
    return trial.visit(visit -> lines(visit, days)).blamed();
  }

  private static String onDaysText(Trial trial, String... days) {
    return trial.visit(visit -> lines(visit, days)).text();
  }

  private static void lines(VisitDraft visit, String... days) {
    for (int i = 0; i < days.length; i++) {
      String day = days[i];
      visit.line("" + (char) ('a' + i), line -> day(line, day));
    }
  }

  private static LineDraft day(LineDraft line, String day) {
    return line.at("2025-" + day);
  }

  /// Some minutes past ten.
  private static LineDraft at(LineDraft line, int minutes) {
    return line.at("2025-03-01 10:0" + minutes + ":00");
  }
}
