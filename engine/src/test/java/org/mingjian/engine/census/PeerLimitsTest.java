package org.mingjian.engine.census;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.frame.Span;
import org.mingjian.finding.UndeterminedReason;

class PeerLimitsTest {
  private final PeerLimits limits =
      new PeerLimits(Span.QUARTER, -1, 150, 5, 30, 500, UndeterminedReason.CATEGORY_UNKNOWN);

  @Test
  void boundLiesBeyondTheUpperQuartile() {
    long[] figures = {2200, 1000, 1200, 3100, 1400, 1600, 1800, 2000};
    assertEquals(3100, limits.bound(figures));
  }

  @Test
  void boundOfEqualFiguresIsTheFigure() {
    assertEquals(2000, limits.bound(new long[] {2000, 2000, 2000, 2000, 9000}));
  }

  @Test
  void boundOfOneFigureIsTheFigure() {
    assertEquals(7, limits.bound(new long[] {7}));
  }

  @Test
  void boundIsRoundedHalfUp() {
    // Quartiles 0.25 and 0.75, distance 0.5: 0.75 + 0.75 = 1.5.
    assertEquals(2, limits.bound(new long[] {0, 1}));
  }
}
