package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class AmountCapTest {
  private final Trial trial =
      Trial.of("amount-cap").money("cap").points("codes,cap,window", ITEM + ",15,DAY");

  @Test
  void passesTheCapItself() {
    assertEquals("clear 1", trial.line(line -> line.price("15")).text());
  }

  @Test
  void blamesWhatIsAboveTheCap() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.price("10"))
                .line("b", line -> line.at("2025-03-01 11:00:00").price("10"))
                .line("c", line -> line.at("2025-03-01 12:00:00").price("10")));
    assertEquals("b by points-1: 20/15 5.00, c by points-1: 30/15 10.00, clear 1", verdict.text());
  }

  @Test
  void sumsOnlyWhatIsInScope() {
    assertEquals("clear 1", trial.line(line -> line.price("40").inScope("15")).text());
  }
}
