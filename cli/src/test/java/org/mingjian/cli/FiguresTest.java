package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void writesFenAsYuan() {
    assertEquals("1,234,567.89", Figures.yuan(123_456_789));
    assertEquals("0.05", Figures.yuan(5));
    assertEquals("-12.50", Figures.yuan(-1250));
  }

  @Test
  void writesShares() {
    assertEquals("99.50%", Figures.percent(0.995));
  }
}
