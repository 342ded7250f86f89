package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;

class SupplyLimitTest {
  private final Trial trial = Trial.of("supply-limit").points("codes,max_days", ITEM + ",7");

  @Test
  void passesTheLastAllowedDay() {
    assertEquals("clear 1", trial.line(line -> line.supplyDays(7)).text());
  }

  @Test
  void blamesTheShareOfTheDaysBeyond() {
    assertEquals("L1 by points-1: 30/7 7.67", trial.line(line -> line.supplyDays(30)).text());
  }

  @Test
  void cannotTellWithoutTheDays() {
    assertEquals("SUPPLY_DAYS_UNKNOWN 1", trial.line(line -> line.supplyDays(0)).text());
  }
}
