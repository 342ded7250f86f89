package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class GroupDuplicateTest {
  private final Trial trial =
      Trial.of("group-duplicate").points("codes,group", "A1;A2,G", "B,G", "C,H");

  @Test
  void blamesTheSecondDrugOfTheGroup() {
    Verdict verdict = lines("A1", "B");
    assertEquals("L2 by points-2: 2/1 10.00, clear 1", verdict.text());
    assertEquals(List.of("L1"), verdict.related());
  }

  @Test
  void passesTwoItemsOfOnePoint() {
    assertEquals("clear 2", lines("A1", "A2").text());
  }

  @Test
  void passesDrugsOfDifferentGroups() {
    assertEquals("clear 2", lines("A1", "C").text());
  }

  @Test
  void sparesEveryLineOfTheFirstPoint() {
    assertEquals("L2", lines("A1", "B", "A2").blamed());
  }

  @Test
  void passesAnotherDay() {
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.item("A1").at("2025-03-01"))
                .line("b", line -> line.item("B").at("2025-03-02")));
    assertEquals("clear 2", verdict.text());
  }

  @Test
  void sparesALineThatTheFirstPointNamesToo() {
    Trial shared = Trial.of("group-duplicate").points("codes,group", "A,G", "A;B,G");
    Verdict verdict =
        shared.visit(
            visit -> visit.line("L1", line -> line.item("A")).line("L2", line -> line.item("B")));
    assertEquals("L2 by points-2: 2/1 10.00, clear 1", verdict.text());
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
