package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter text = new StringWriter();

  @Test
  void endsAStepOnceWithAPlainLine() {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), false, "审核 judging");
    line.reached(1, 2, "soon");
    line.done("5 行 lines");
    line.done("again");
    line.reached(2, 2, "late");
    assertEquals(1, text.toString().lines().count(), text.toString());
    assertTrue(text.toString().startsWith("审核 judging  ✓ 5 行 lines  "), text.toString());
  }

  @Test
  void redrawsItselfOnATerminal() {
    ProgressLine line = new ProgressLine(new PrintWriter(text, true), true, "step");
    line.done("");
    assertTrue(text.toString().startsWith("\r\u001b[2Kstep  ░"), text.toString());
    assertTrue(text.toString().endsWith(" s\n"), text.toString());
  }
}
