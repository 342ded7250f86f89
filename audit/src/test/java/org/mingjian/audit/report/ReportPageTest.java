package org.mingjian.audit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Comparison;

class ReportPageTest {
  @Test
  void letsNoTextEndTheScript() {
    assertEquals(
        "{\"name\":\"\\u003c/script>\\u003cimg>\"}",
        PageShell.inScript("{\"name\":\"</script><img>\"}"));
  }

  /// Of two functions of one name a page would take the later for both, and show nothing.
  @Test
  void declaresEveryFunctionOfAPageOnce() {
    for (PageShell page : List.of(ReportPage.SHELL, ChangePage.SHELL)) {
      List<String> names =
          Pattern.compile("^(?:async )?function (\\w+)", Pattern.MULTILINE)
              .matcher(page.script())
              .results()
              .map(declared -> declared.group(1))
              .toList();
      assertTrue(names.size() > 20, names.toString());
      assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
    }
  }

  @Test
  void hasWordsForEveryComparison() {
    String script = ReportPage.SHELL.script();
    for (Comparison.Operator operator : Comparison.Operator.values()) {
      assertTrue(script.contains("\n  " + operator + ": ["), operator::toString);
    }
  }

  @Test
  void keepsLineSeparatorsOutOfTheScript() {
    assertFalse(PageShell.inScript("a\u2028b\u2029c").codePoints().anyMatch(c -> c > 0x2000));
  }
}
