package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes to a lake later need not bring along what the lake holds.
class LatePartTest {
  @TempDir Path folder;

  private final SmallExtract late = SmallExtract.planted();
  private Path lake;

  @BeforeEach
  void importTheVisitWithAnotherLine() {
    SmallExtract first = new SmallExtract();
    first.settlements.add();
    first.visits.add();
    first.lines.add("bkkp_sn", "L0", "hilist_code", "001101000010000", "inscp_amt", "0");
    lake = folder.resolve("lake");
    CommandRun.importInto(lake, first.writeTo(folder.resolve("first"))).done();
  }

  @Test
  void mayHoldLinesAlone() {
    CommandRun.importInto(lake, part("fee_list_d.csv", late.lines)).done();
    CommandRun run = CommandRun.auditLake(lake, folder.resolve("out")).findsThePlanted();
    assertEquals(2, run.summary().get("totals").get("lines").asInt());
  }

  @Test
  void mayHoldDiagnosesAlone() {
    CommandRun.importInto(lake, part("setl_list_diag_d.csv", late.diagnoses))
        .done()
        .says("就诊 visits 1");
  }

  @Test
  void rejectsLinesWhoseVisitTheLakeHasNot() {
    late.lines.add("bkkp_sn", "L9", "mdtrt_id", "V9", "setl_id", "S9");
    CommandRun.importInto(lake, part("fee_list_d.csv", late.lines)).done().says("orphan");
  }

  @Test
  void isRefusedWhereThereIsNoLakeYet() {
    CommandRun run =
        CommandRun.importInto(folder.resolve("new"), part("fee_list_d.csv", late.lines));
    assertEquals(3, run.exit());
    run.says("缺少表 missing table: setl_d 或 or mdtrt_d");
  }

  @Test
  void isRefusedWithoutAnyTable() {
    SmallExtract.write(folder.resolve("late"), "notes.txt", "nothing");
    CommandRun run = CommandRun.importInto(lake, folder.resolve("late"));
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("缺少表 missing table: fee_list_d"), run.err());
  }

  private Path part(String file, SmallTable table) {
    SmallExtract.write(folder.resolve("late"), file, table.text());
    return folder.resolve("late");
  }
}
