package org.mingjian.synth.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.pack.RulePack;

class CsvShapeTest {
  private static final Set<String> PLANTED = Set.of("REQUIRED", "ONE_OF", "RANGE");

  /// A fault planted in a column that the file does not have can never be found.
  @Test
  void hasAColumnForEveryFaultOfASettlementList() {
    KnowledgeTable checks = RulePack.builtIn().tables().get("setl_list_check");
    List<String> missing = new ArrayList<>();
    for (int row = 0; row < checks.size(); row++) {
      String field = checks.text(row, "field");
      boolean planted =
          checks.text(row, "when").isEmpty() && PLANTED.contains(checks.text(row, "check"));
      if (planted && !CsvShape.SETL_LIST_D.columns().contains(field)) {
        missing.add(field);
      }
    }
    assertEquals(List.of(), missing);
  }
}
