package org.mingjian.bench.phase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhaseTest {
  @TempDir static Path folder;

  private static Workspace workspace = new Workspace(Path.of(""), 0, 0);

  @BeforeAll
  static void prepare() {
    workspace = new Workspace(folder, 2_000, 3_000);
    Phase.PREPARE.measure(workspace);
  }

  @Test
  void scanAndAuditReadTheSameLines() {
    double scanned = Phase.SCAN.measure(workspace).get("lines");
    assertEquals(scanned, Phase.JUDGE.measure(workspace).get("lines"));
    assertTrue(scanned > 500);
  }

  @Test
  void aReleaseReadFromItsFileFindsTheSame() {
    Phase.RELEASE_WRITE.measure(workspace);
    Figures load = Phase.RELEASE_LOAD.measure(workspace);
    Figures audit = Phase.RELEASE_AUDIT.measure(workspace);
    assertEquals(load.get("rules"), audit.get("rules"));
    Figures judging = Phase.JUDGE.measure(workspace);
    assertEquals(judging.get("findings"), audit.get("findings"));
    assertEquals(judging.get("amount_fen"), audit.get("amount_fen"));
  }

  @Test
  void sqlFindsWhatTheAuditFindsByEveryRule() {
    Figures sql = Phase.SQL.measure(workspace);
    assertEquals(sql.get("rules"), sql.get("same_rules"));
  }

  @Test
  void droolsFindsWhatTheKernelsFind() {
    Figures engines = Phase.DROOLS.measure(workspace);
    assertEquals(10, engines.get("rules"));
    assertEquals(engines.get("ours_findings"), engines.get("drools_findings"));
  }

  @Test
  void expressionsFindWhatTheKernelsFind() {
    Figures cost = Phase.EXPRESSION.measure(workspace);
    for (String code : List.of("GZ10000301004000", "GZ10000101009000", "GZ10000102014000")) {
      assertEquals(cost.get(code + "_kernel_hits"), cost.get(code + "_expression_hits"), code);
    }
  }
}
