package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.lake.LakeTrial.diagnoses;
import static org.mingjian.lake.LakeTrial.line;
import static org.mingjian.lake.LakeTrial.lines;
import static org.mingjian.lake.LakeTrial.settlement;
import static org.mingjian.lake.LakeTrial.settlements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeReaderTest {
  @TempDir private Path folder;

  /// Twenty persons with three visits each, spread over the year.
  private static RowsInMemory[] extract(int fromVisit, int toVisit, String suffix) {
    RowsInMemory settlements = settlements("s" + suffix);
    RowsInMemory lines = lines("f" + suffix);
    for (int v = fromVisit; v < toVisit; v++) {
      String person = "P" + v % 20;
      settlements.row(settlement("S" + v, "V" + v, person, v * 5));
      for (int i = 0; i < 1 + v % 4; i++) {
        lines.row(line("L" + v + "-" + i, "V" + v, person, v * 5) + " rx_drord_no=R" + i / 2);
      }
    }
    return new RowsInMemory[] {settlements, lines};
  }

  private LakeTrial trial(String name, ImportSettings settings) throws IOException {
    return new LakeTrial(Files.createDirectories(folder.resolve(name)), settings);
  }

  @Test
  void givesTheSameWhateverTheBatchesAndThreads() throws IOException {
    LakeTrial trial = trial("one", ImportSettings.defaults());
    trial.load(extract(0, 60, ""));
    List<String> whole = trial.dump();
    assertEquals(60 + 150, whole.size());
    assertEquals(whole, trial.dump(ReadSettings.defaults().withBatchLines(1), 2));
    assertEquals(whole, trial.dump(ReadSettings.defaults().withBatchLines(17), 3));
    assertEquals(20, trial.batches(ReadSettings.defaults().withBatchLines(1)).size());
  }

  @Test
  void givesTheSameWhateverThePartitions() throws IOException {
    LakeTrial one = trial("one", ImportSettings.defaults());
    LakeTrial many = trial("many", ImportSettings.defaults().withPartitionLines(9));
    one.load(extract(0, 60, ""));
    many.load(extract(0, 60, ""));
    assertEquals(one.dump(), many.dump());
  }

  @Test
  void givesTheSameWhenOneLargeFileIsStagedByTwoThreads() throws IOException {
    LakeTrial one = trial("one", ImportSettings.defaults().withThreads(1));
    LakeTrial two = trial("two", ImportSettings.defaults().withThreads(2));
    RowsInMemory[] rows = extract(0, 600, "");
    one.load(rows);
    ImportReport report = two.load(rows[0], rows[1].inBlocks());
    assertEquals(1500, report.rows().get(0).audited());
    assertEquals(one.dump(), two.dump());
  }

  @Test
  void givesTheSameInOneImportOrThree() throws IOException {
    LakeTrial one = trial("one", ImportSettings.defaults());
    LakeTrial three = trial("three", ImportSettings.defaults());
    one.load(extract(0, 60, ""));
    three.load(extract(0, 20, "1"));
    three.load(extract(20, 40, "2"));
    three.load(extract(40, 60, "3"));
    assertEquals(one.dump(), three.dump());
  }

  @Test
  void putsALatePartIntoTheVisitItBelongsTo() throws IOException {
    LakeTrial one = trial("one", ImportSettings.defaults());
    LakeTrial late = trial("late", ImportSettings.defaults());
    RowsInMemory[] first = extract(0, 60, "");
    RowsInMemory lateLines =
        lines("late").row(line("L7-x", "V7", "P7", 30)).row(line("L7-0", "V7", "P7", 35));
    RowsInMemory lateDiagnoses = diagnoses("d").row("mdtrt_id=V8 diag_code=I10");
    one.load(first[0], first[1], lateLines, lateDiagnoses);
    late.load(first);
    List<Path> before = files(late);
    ImportReport report = late.load(lateLines, lateDiagnoses);
    assertEquals(one.dump(), late.dump());
    assertEquals(one.dump(), late.dump(ReadSettings.defaults().withBatchLines(1), 2));
    assertTrue(files(late).containsAll(before));
    assertEquals(2, report.visits());
    assertEquals(211, late.dump().stream().filter(row -> !row.contains("x x")).count());
  }

  @Test
  void coversFromTheDayOfTheEarliestLine() throws IOException {
    LakeTrial trial = trial("one", ImportSettings.defaults());
    trial.load(
        settlements("s")
            .row(settlement("S1", "V1", "P1", 41))
            .row(settlement("S2", "V2", "P2", 75)),
        lines("f").row(line("L1", "V1", "P1", 40)).row(line("L2", "V2", "P2", 36)));
    assertEquals(9131 + 36, coveredFromDay(trial));
  }

  @Test
  void coversNothingByALineThatTakesNoPart() throws IOException {
    LakeTrial trial = trial("one", ImportSettings.defaults());
    trial.load(
        settlements("s")
            .row(settlement("S1", "V1", "P1", 5) + " refd_setl_flag=1")
            .row(settlement("S2", "V2", "P2", 75)),
        lines("f").row(line("L1", "V1", "P1", 5)).row(line("L2", "V2", "P2", 75)));
    assertEquals(9131 + 75, coveredFromDay(trial));
  }

  private static int coveredFromDay(LakeTrial trial) {
    return trial.batches(ReadSettings.defaults()).getFirst().coveredFromDay;
  }

  private static List<Path> files(LakeTrial trial) throws IOException {
    try (Stream<Path> walk = Files.walk(trial.folder())) {
      return walk.filter(path -> path.toString().endsWith(".parquet")).toList();
    }
  }
}
