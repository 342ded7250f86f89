package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EffectivePeriodTest {
  @Test
  void holdsBothOfItsEnds() {
    EffectivePeriod period = new EffectivePeriod(10, 12);
    assertFalse(period.contains(9));
    assertTrue(period.contains(10));
    assertTrue(period.contains(12));
    assertFalse(period.contains(13));
  }

  @Test
  void mayLastOneDayOrForEver() {
    assertTrue(new EffectivePeriod(5, 5).contains(5));
    assertTrue(EffectivePeriod.ALWAYS.contains(Integer.MIN_VALUE));
    assertTrue(EffectivePeriod.ALWAYS.contains(Integer.MAX_VALUE));
  }

  @Test
  void refusesToEndBeforeItBegins() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> new EffectivePeriod(6, 5)).getMessage();
    assertEquals("period ends before it begins: 6..5", message);
  }
}
