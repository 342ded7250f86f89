package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class SexLimitTest {
  private final Trial trial = Trial.of("sex-limit").points("codes,sex", ITEM + ",2");

  @Test
  void blamesADrugForWomenGivenToAMan() {
    assertEquals("L1 by points-1: 1/2 10.00", drugFor(1).text());
  }

  @Test
  void passesADrugForWomenGivenToAWoman() {
    assertEquals("clear 1", drugFor(2).text());
  }

  @Test
  void cannotTellWithoutTheSex() {
    assertEquals("SEX_UNKNOWN 1", drugFor(0).text());
  }

  @Test
  void saysItInChinese() {
    assertEquals(ITEM + "|男|女|||", drugFor(1).message());
  }

  private Verdict drugFor(int sex) {
    return trial.person(
        person -> person.sex(sex).visit("V1", visit -> visit.line("L1", line -> line.item(ITEM))));
  }
}
