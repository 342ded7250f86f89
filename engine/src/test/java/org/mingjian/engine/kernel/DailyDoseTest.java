package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DailyDoseTest {
  private final Trial trial = Trial.of("daily-dose").points("codes,max_per_day", ITEM + ",1.5");

  @Test
  void passesTheLargestDoseForTheDays() {
    assertEquals("clear 1", trial.line(line -> line.quantity("3").supplyDays(2)).text());
  }

  @Test
  void blamesWhatIsAboveTheLargestDose() {
    assertEquals(
        "L1 by points-1: 3.5/3 5.00",
        trial.line(line -> line.quantity("3.5").supplyDays(2)).text());
  }

  @Test
  void measuresWhatIsLeftAfterARefund() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.quantity("4").supplyDays(2))
                .line("back", line -> line.quantity("-1").cancels("a")));
    assertEquals("clear 1", verdict.text());
  }

  @Test
  void cannotTellWithoutTheDays() {
    assertEquals("SUPPLY_DAYS_UNKNOWN 1", trial.line(line -> line.quantity("9")).text());
  }
}
