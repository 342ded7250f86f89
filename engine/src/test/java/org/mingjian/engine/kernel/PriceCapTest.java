package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class PriceCapTest {
  private final Trial trial =
      Trial.of("price-cap").parameter("tolerance", "0.01").points("codes,cap,level", ITEM + ",10,");
  private final Trial levels =
      Trial.of("price-cap")
          .parameter("tolerance", "0.01")
          .points("codes,cap,level", ITEM + ",10,3", ITEM + ",8,2");

  @Test
  void passesAPriceWithinTheTolerance() {
    assertEquals("clear 1", trial.line(line -> line.price("10.01")).text());
  }

  @Test
  void blamesThePriceAboveTheCap() {
    assertEquals(
        "L1 by points-1: 10.010001/10 0.03",
        trial.line(line -> line.price("10.010001").quantity("3")).text());
  }

  @Test
  void claimsNoMoreThanTheFundCovers() {
    assertEquals(
        "L1 by points-1: 30/10 5.00", trial.line(line -> line.price("30").inScope("5")).text());
  }

  @Test
  void bindsOnlyTheLevelOfTheInstitution() {
    assertEquals("clear 1", at("02", "9"));
    assertEquals("L1 by points-2: 9/8 1.00", at("05", "9"));
  }

  @Test
  void doesNotApplyToALevelWithoutCap() {
    assertEquals("nothing", at("09", "99"));
  }

  @Test
  void cannotTellWithoutTheLevel() {
    assertEquals("LEVEL_UNKNOWN 1", at("", "1"));
  }

  @Test
  void needsNoLevelWhereOneCapIsForAll() {
    Trial mixed =
        Trial.of("price-cap")
            .parameter("tolerance", "0.01")
            .points("codes,cap,level", ITEM + ",8,2", ITEM + ",20,");
    Verdict verdict =
        mixed.visit(visit -> visit.hospitalLevel("").line("L1", line -> line.price("9")));
    assertEquals("clear 1", verdict.text());
  }

  private String at(String level, String price) {
    return levels
        .visit(visit -> visit.hospitalLevel(level).line("L1", line -> line.price(price)))
        .text();
  }
}
