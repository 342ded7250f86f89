package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class AgeBandTest {
  private final Trial trial =
      Trial.of("age-band").points("codes,min_age,max_age,unit", ITEM + ",18,65,");

  @Test
  void blamesAnAgeBelowTheBand() {
    assertEquals("L1 by points-1: 17/18 10.00", judge("2007-03-02").text());
  }

  @Test
  void passesBothEndsOfTheBand() {
    assertEquals("clear 1", judge("2007-03-01").text());
    assertEquals("clear 1", judge("1959-03-02").text());
  }

  @Test
  void blamesAnAgeAboveTheBand() {
    assertEquals("L1 by points-1: 66/65 10.00", judge("1959-03-01").text());
  }

  @Test
  void cannotTellWithoutTheBirth() {
    assertEquals("BIRTH_UNKNOWN 1", judge("").text());
  }

  @Test
  void countsDaysWhereThePointSaysSo() {
    Trial days = Trial.of("age-band").points("codes,min_age,max_age,unit", ITEM + ",,28,DAY");
    assertEquals("clear 1", judge(days, "2025-02-01").text());
    assertEquals("L1 by points-1: 29/28 10.00", judge(days, "2025-01-31").text());
    assertEquals(ITEM + "|29|28|天||", judge(days, "2025-01-31").message());
  }

  @Test
  void fillsBlanksFromTheParameters() {
    Trial trial =
        Trial.of("age-band")
            .parameter("minAge", "")
            .parameter("maxAge", "14")
            .parameter("unit", "YEAR")
            .points("codes,min_age,max_age,unit", ITEM + ",,,");
    assertEquals("L1 by points-1: 15/14 10.00", judge(trial, "2010-03-01").text());
    assertEquals(ITEM + "|15|14|岁||", judge(trial, "2010-03-01").message());
  }

  @Test
  void takesTheSmallestPointThatHits() {
    Trial trial =
        Trial.of("age-band")
            .points(
                "point_id,codes,min_age,max_age,unit",
                "a," + ITEM + ",,90,",
                "c," + ITEM + ",,20,",
                "b," + ITEM + ",,30,");
    assertEquals("L1 by b: 45/30 10.00", judge(trial, "1980-01-01").text());
  }

  @Test
  void neverObjectsWithoutBounds() {
    Trial trial = Trial.of("age-band").points("codes,min_age,max_age,unit", ITEM + ",,,");
    assertEquals("clear 1", judge(trial, "1900-01-01").text());
    assertEquals("clear 1", judge(trial, "2025-03-02").text());
  }

  private Verdict judge(String birth) {
    return judge(trial, birth);
  }

  private static Verdict judge(Trial trial, String birth) {
    return trial.person(
        person -> person.birth(birth).visit("V1", visit -> visit.line("L1", line -> {})));
  }
}
