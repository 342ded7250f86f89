package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class BundleTest {
  private final Trial trial =
      Trial.of("bundle").points("codes,part_codes,min_parts", "WHOLE,A;B;C,2");

  @Test
  void blamesEveryPartWhenEnoughAreCharged() {
    assertEquals("L1 by points-1: 2/2 10.00, L2 by points-1: 2/2 10.00", lines("A", "B").text());
  }

  @Test
  void passesTooFewDifferentParts() {
    assertEquals("clear 2", lines("A", "A").text());
  }

  @Test
  void blamesAPartBesideThePackage() {
    assertEquals("L2 by points-1: 1/2 10.00", lines("WHOLE", "A").text());
  }

  @Test
  void passesThePackageAlone() {
    assertEquals("nothing", lines("WHOLE").text());
  }

  @Test
  void countsEachDayForItself() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item("A").at("2025-03-01"))
                .line("b", line -> line.item("B").at("2025-03-02"))
                .line("w", line -> line.item("WHOLE").at("2025-03-03")));
    assertEquals("clear 2", verdict.text());
  }

  @Test
  void countsVisitsOfOneDayTogether() {
    Verdict verdict =
        trial.person(person ->
            person
                .visit("V1", visit -> visit.line("a", line -> line.item("A")))
                .visit("V2", visit -> visit.line("b", line -> line.item("B"))));
    assertEquals("a b", verdict.blamed());
  }

  private Verdict lines(String... items) {
    return trial.visit(visit -> {
      for (int i = 0; i < items.length; i++) {
        String item = items[i];
        visit.line("L" + (i + 1), line -> line.item(item));
      }
    });
  }
}
