package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.knowledge.RuleScope.Subject;
import org.mingjian.values.MingjianException;

class PointsTest {
  private static final String OTHER = "XA01AAA002A001010100001";

  @ParameterizedTest
  @CsvSource({"5, clear 1", "5.0001, L1 by points-1: 5.0001/5 50.00"})
  void holdsALineAgainstItsPoint(String quantity, String expected) {
    Trial trial =
        Local.lines("line.quantity > point.max_quantity").points("codes,max_quantity", ITEM + ",5");
    assertEquals(expected, trial.line(line -> line.quantity(quantity)).text());
  }

  @Test
  void judgesOnlyLinesThatAPointNames() {
    Trial trial = Local.lines("line.quantity > 1").points("codes", OTHER);
    assertEquals("nothing", trial.line(line -> line.quantity("9")).text());
  }

  @Test
  void judgesOnlyInThePeriodOfThePoint() {
    Trial trial =
        Local.lines("line.quantity > 1").points("codes,valid_from,valid_to", ITEM + ",2025-03-02,");
    assertEquals("nothing", trial.line(line -> line.quantity("9")).text());
  }

  @Test
  void carriesTheFirstPointThatHits() {
    Trial trial =
        Local.lines("line.quantity > point.max_quantity")
            .points("codes,max_quantity", ITEM + ",5", ITEM + ",2", ITEM + ",1");
    assertEquals("L1 by points-2: 3/2 30.00", trial.line(line -> line.quantity("3")).text());
  }

  @Test
  void aHitOutweighsAPointThatIsBlank() {
    Trial trial =
        Local.lines("line.quantity > point.max_quantity")
            .points("codes,max_quantity", ITEM + ",", ITEM + ",2");
    assertEquals("L1 by points-2: 3/2 30.00", trial.line(line -> line.quantity("3")).text());
    assertEquals("LIMIT_NOT_CODED 1", trial.line(line -> {}).text());
  }

  @Test
  void asksWhetherATableNamesTheItem() {
    Trial trial =
        Local.lines("line.isIn('banned')")
            .points("codes", ITEM, OTHER)
            .table("banned", "codes,valid_from", ITEM + ",2025-03-02");
    assertEquals("clear 1", trial.line(line -> {}).text());
    assertEquals("L1", trial.line(line -> line.at("2025-03-02")).blamed());
    assertEquals("clear 1", trial.line(line -> line.at("2025-03-02").item(OTHER)).text());
  }

  @Test
  void asksOfEachVisitsLines() {
    Trial trial =
        Local.visits("visit.facts('banned').count() > 0")
            .subject(Subject.VISIT)
            .parameter("lines_banned", "line.isIn('banned')")
            .table("banned", "codes", ITEM);
    assertEquals("V1", trial.line(line -> line.selfPaid()).blamed());
    assertEquals("clear 1", trial.line(line -> line.item(OTHER)).text());
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3, 3.33",
    "2, 3, 6.67",
    "0, 3, 0.00",
    "-1, 3, 0.00",
    "3, 3, 10.00",
    "5, 3, 10.00",
    "1, 0, 10.00",
    "0.5, 1, 5.00",
    "1, 2.5, 4.00"
  })
  void claimsAPartOfTheMoney(String part, String whole, String yuan) {
    Trial trial =
        Local.lines("line.quantity > 0").parameter("part", part).parameter("whole", whole);
    assertEquals("L1: 1/0 " + yuan, trial.line(line -> {}).text());
  }

  @Test
  void claimsNothingWhereThePartIsUnknown() {
    Trial trial =
        Local.lines("line.quantity > 0")
            .parameter("part", "line.supplyDays - 7")
            .parameter("whole", "line.supplyDays");
    assertEquals("SUPPLY_DAYS_UNKNOWN 1", trial.line(line -> {}).text());
    assertEquals("L1: 1/0 3.00", trial.line(line -> line.supplyDays(10)).text());
    trial.parameter("part", "1").parameter("whole", "line.category");
    assertEquals("CATEGORY_UNKNOWN 1", trial.line(line -> {}).text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "line.quantity > 1 ; 2/1",
        "1 < line.quantity ; 2/1",
        "line.quantity > 1 && line.price == 10.5 ; 10.5/10.5",
        "line.quantity > 1 && line.itemClass == 'X' ; 2/1",
        "line.quantity > 1 && line.date > date('2025-01-01') ; 2/1",
        "line.itemClass == 'X' ; 成立/成立",
        "line.quantity > 5 || line.price > 1 ; 成立/成立",
        "line.quantity < line.price ; 2/10.5",
        "line.quantity <= 2 ; 2/2",
        "line.quantity >= 2 ; 2/2",
        "line.quantity != 3 ; 2/3",
        "line.quantity + 1 == 3 ; 3/3",
        "line.quantity * line.price < 1000000000 ; 21/1000000000",
      })
  void showsTheLastComparisonOfNumbers(String when, String shown) {
    Verdict verdict = Local.lines(when).line(line -> line.quantity("2").price("10.5"));
    assertEquals("L1: " + shown + " 21.00", verdict.text());
  }

  @ParameterizedTest
  @CsvSource({"2, L1: 2/1 20.00", "1, clear 1"})
  void isNotAboutLinesOutsideOf(String quantity, String expected) {
    Trial trial = Local.lines("line.quantity > 1").parameter("of", "line.price > 5");
    assertEquals(expected, trial.line(line -> line.quantity(quantity)).text());
    assertEquals("nothing", trial.line(line -> line.quantity(quantity).price("5")).text());
  }

  @Test
  void isUndeterminedWhereItIsUnknownWhatItIsAbout() {
    Trial trial = Local.lines("line.quantity > 1").parameter("of", "line.supplyDays > 5");
    assertEquals("SUPPLY_DAYS_UNKNOWN 1", trial.line(line -> line.quantity("2")).text());
    assertEquals("SUPPLY_DAYS_UNKNOWN 1", trial.line(line -> {}).text());
  }

  @Test
  void leavesOutWhatIsGivenBackOrPaidByThePatient() {
    Trial trial = Local.lines("line.quantity > 0");
    assertEquals("nothing", trial.line(line -> line.selfPaid()).text());
    assertEquals(
        "nothing",
        trial
            .visit(visit -> visit.line("a", line -> {}).line("b", line -> line.quantity("-1")))
            .text());
  }

  @Test
  void cannotTellOfLinesOfUnknownScopeOrKind() {
    Trial trial = Local.lines("line.quantity > 0").scenes("OUTPATIENT");
    assertEquals("SCOPE_UNKNOWN 1", trial.line(line -> line.scopeUnknown()).text());
    assertEquals(
        "KIND_UNDETERMINED 1",
        trial
            .visit(visit -> visit.medicalType("99").line("a", line -> line.scopeUnknown()))
            .text());
    assertEquals(
        "nothing", trial.visit(visit -> visit.medicalType("21").line("a", line -> {})).text());
  }

  @Test
  void refusesInstitutionsAsSubject() {
    Trial trial = Local.lines("true").subject(Subject.INSTITUTION);
    String message =
        String.valueOf(
            assertThrows(MingjianException.class, () -> trial.line(line -> {})).getMessage());
    assertTrue(message.contains("subject"), message);
  }
}
