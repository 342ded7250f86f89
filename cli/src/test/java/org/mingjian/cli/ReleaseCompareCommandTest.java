package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;

class ReleaseCompareCommandTest {
  @TempDir Path folder;

  @BeforeEach
  void aCityAndTwoReleases() {
    Path city = folder.resolve("city");
    CommandRun.of(
        "synth", "--persons", "200", "--months", "3", "--seed", "5", "--out", city.toString());
    CommandRun.of(
        "import", "--input", city.toString(), "--lake", folder.resolve("lake").toString());
    RulePack pack = RulePack.builtIn();
    ReleaseBuilder local = new ReleaseBuilder(pack);
    local.with(LocalTables.in(city.resolve("local"), pack.schemas()));
    ReleaseFile.write(new ReleaseBuilder(pack).build(), folder.resolve("a.release"));
    ReleaseFile.write(local.build(), folder.resolve("b.release"));
  }

  @Test
  void tellsWhatTheCitysOwnTablesAdd() throws IOException {
    CommandRun run = compare("a.release", "b.release");
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().contains("药品超限定病种目录范围使用"), run.out());
    assertTrue(Files.readString(folder.resolve("out/compare.json")).contains("\"GAINED\""));
    assertTrue(Files.readString(folder.resolve("out/compare.html")).contains("换版比对"));
  }

  @Test
  void namesAReleaseThatIsNone() {
    CommandRun run = compare("a.release", "city/truth.csv");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("truth.csv"), run.err());
  }

  private CommandRun compare(String before, String after) {
    return CommandRun.of(
        "release",
        "compare",
        folder.resolve(before).toString(),
        folder.resolve(after).toString(),
        "--lake",
        folder.resolve("lake").toString(),
        "--out",
        folder.resolve("out").toString());
  }
}
