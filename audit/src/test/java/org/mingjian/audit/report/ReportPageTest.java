package org.mingjian.audit.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ReportPageTest {
  @Test
  void letsNoTextEndTheScript() {
    assertEquals(
        "{\"name\":\"\\u003c/script>\\u003cimg>\"}",
        PageShell.inScript("{\"name\":\"</script><img>\"}"));
  }

  @Test
  void keepsLineSeparatorsOutOfTheScript() {
    assertFalse(PageShell.inScript("a\u2028b\u2029c").codePoints().anyMatch(c -> c > 0x2000));
  }
}
