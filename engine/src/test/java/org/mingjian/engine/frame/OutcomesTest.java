package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

class OutcomesTest {
  private static final int DAY = CivilTime.day(LocalDate.of(2025, 3, 1));

  private final Trial trial = Trial.of("sex-limit").points("codes,sex", ITEM + ",2");

  @Test
  void countsTheFirstAndTheLastDayOfTheRange() {
    assertEquals("L1", judge(DAY, DAY + 1, 1).blamed());
    assertEquals("L1", judge(DAY - 1, DAY, 1).blamed());
  }

  @Test
  void leavesOutWhatLiesOutside() {
    assertEquals("nothing", judge(DAY + 1, DAY + 9, 1).text());
    assertEquals("nothing", judge(DAY - 9, DAY - 1, 2).text());
    assertEquals("nothing", judge(DAY - 9, DAY - 1, 0).text());
  }

  @Test
  void addsUpTheMoneyThatCannotBeJudged() {
    Outcomes outcomes = judge(DAY, DAY, 0).outcomes();
    assertEquals(1, outcomes.judged());
    assertEquals(1000, outcomes.undeterminedFen(UndeterminedReason.SEX_UNKNOWN));
    assertEquals(0, outcomes.undeterminedFen(UndeterminedReason.BIRTH_UNKNOWN));
  }

  @Test
  void takesAVisitByTheDayItBegan() {
    Trial visits = Trial.of("diagnosis-sex").points("icd,sex", "N80,2");
    assertEquals("V1", begun(visits.range(new DayRange(DAY, DAY)), 1).blamed());
    assertEquals("clear 1", begun(visits, 2).text());
    Outcomes unknown = begun(visits, 0).outcomes();
    assertEquals(1000, unknown.undeterminedFen(UndeterminedReason.SEX_UNKNOWN));
    visits.range(new DayRange(DAY + 1, DAY + 9));
    for (int sex = 0; sex <= 2; sex++) {
      assertEquals("nothing", begun(visits, sex).text());
    }
  }

  private static Verdict begun(Trial visits, int sex) {
    return visits.person(person ->
        person
            .sex(sex)
            .visit(
                "V1",
                visit ->
                    visit
                        .begin("2025-03-01")
                        .diagnosis("N80")
                        .line("L1", line -> line.at("2025-03-05"))));
  }

  private Verdict judge(int from, int to, int sex) {
    trial.range(new DayRange(from, to));
    return trial.person(
        person -> person.sex(sex).visit("V1", visit -> visit.line("L1", line -> {})));
  }
}
