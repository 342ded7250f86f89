package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class OutsideStayTest {
  private final Trial trial = Trial.of("outside-stay");

  @Test
  void blamesChargesBeforeAndAfterTheStay() {
    Verdict before = judge("2025-02-28 23:59:59", 0);
    assertEquals("L1: 2025-02-28/2025-03-01;2025-03-06 10.00", before.text());
    assertEquals(ITEM + "|2025-02-28|2025-03-01至2025-03-06|||", before.message());
    assertEquals("L1", judge("2025-03-07", 0).blamed());
  }

  @Test
  void passesTheFirstAndTheLastDay() {
    assertEquals("clear 1", judge("2025-03-01", 0).text());
    assertEquals("clear 1", judge("2025-03-06 23:00:00", 0).text());
  }

  @Test
  void blamesTheBedOfTheLastDay() {
    assertEquals("L1: 2025-03-06/2025-03-01;2025-03-06 10.00", judge("2025-03-06", 1).text());
    assertEquals("clear 1", judge("2025-03-05", 1).text());
    assertEquals("clear 1", judge("2025-03-06", 2).text());
  }

  @Test
  void passesTheBedOfAStayWithinOneDay() {
    assertEquals(
        "clear 1", stay("2025-03-06 08:00:00", "2025-03-06 20:00:00", "2025-03-06", 1).text());
  }

  @Test
  void blamesEverythingWhereTheStayEndsBeforeItBegins() {
    assertEquals("L1", stay("2025-03-09", "2025-03-06", "2025-03-06", 1).blamed());
  }

  @Test
  void cannotTellWithoutTheEnd() {
    assertEquals("STAY_DATES_UNKNOWN 1", stay("2025-03-01", "", "2025-03-06", 0).text());
  }

  @Test
  void judgesWhatThePatientPaysButNotWhatIsGivenBack() {
    assertEquals(
        "a: 2025-03-09/2025-03-01;2025-03-06 0.00",
        trial
            .visit(visit ->
                visit
                    .medicalType("21")
                    .begin("2025-03-01")
                    .end("2025-03-06")
                    .line("a", line -> line.at("2025-03-09").selfPaid())
                    .line("b", line -> line.at("2025-03-09").price("3"))
                    .line("c", line -> line.at("2025-03-10").price("3").quantity("-1")))
            .text());
  }

  @Test
  void leavesOtherVisitsAlone() {
    assertEquals("nothing", trial.line(line -> {}).text());
    assertEquals(
        "nothing", trial.visit(visit -> visit.medicalType("99").line("a", line -> {})).text());
  }

  @Test
  void cannotTellWithoutTheKind() {
    trial.scenes("INPATIENT");
    assertEquals(
        "KIND_UNDETERMINED 1",
        trial.visit(visit -> visit.medicalType("99").line("a", line -> {})).text());
  }

  private Verdict judge(String at, int category) {
    return stay("2025-03-01", "2025-03-06 10:00:00", at, category);
  }

  private Verdict stay(String begin, String end, String at, int category) {
    return trial.visit(visit ->
        visit
            .medicalType("21")
            .begin(begin)
            .end(end)
            .line("L1", line -> line.at(at).chargeCategory(category)));
  }
}
