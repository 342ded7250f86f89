package org.mingjian.engine.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

/// A hit of a window over lines names the lines that were counted besides the blamed one.
class RelatedLinesTest {
  private static final String OTHER_DRUG = "XB01AAA001A001010100001";

  @Test
  void areThoseOfTheDaysUpToTheLine() {
    Verdict verdict = onThreeDays(Local.lines("line.quantity > 1 && person.lines(2).count() > 2"));
    assertEquals("d", verdict.blamed());
    assertEquals(List.of("b", "c"), verdict.related());
  }

  @Test
  void shareWhatTheWindowAsksFor() {
    Trial trial = Local.lines("person.lines(5).sameItem().count() > 1");
    Verdict verdict =
        trial.visit(visit ->
            visit
                .line("a", line -> line.at("2025-03-01"))
                .line("b", line -> line.at("2025-03-01").item(OTHER_DRUG))
                .line("c", line -> line.at("2025-03-02")));
    assertEquals(List.of("a"), verdict.related());
  }

  @Test
  void areFactsOfASetWhoeverPays() {
    Trial trial =
        Local.lines("person.facts(\"own\", 5).count() > 1")
            .parameter("of", "line.quantity > 1")
            .parameter("lines_own", "line.quantity == 1");
    Verdict verdict = onThreeDays(trial);
    assertEquals(List.of("a", "b", "c"), verdict.related());
    assertEquals("d", verdict.blamed());
  }

  @Test
  void areNoneWhereNoWindowIsMeasured() {
    assertEquals(List.of(), onThreeDays(Local.lines("line.quantity > 1")).related());
  }

  private static Verdict onThreeDays(Trial trial) {
    return trial.visit(visit ->
        visit
            .line("a", line -> line.at("2025-03-01"))
            .line("b", line -> line.at("2025-03-02 08:00:00"))
            .line("c", line -> line.at("2025-03-02 09:00:00"))
            .line("d", line -> line.at("2025-03-03").quantity("2")));
  }
}
