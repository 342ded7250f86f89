package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
  void anotherComparisonIsNotReplacedUnasked() throws IOException {
    compare("a.release", "b.release").done();
    String first = Files.readString(folder.resolve("out/compare.json"));
    compare("a.release", "b.release").done().says("结果目录里已是这一结果，未改动");
    CommandRun refused = compare("b.release", "a.release");
    assertEquals(2, refused.exit());
    refused.says("MJ-9006").says("compare.json：已有别的比对结果").says("--replace");
    assertEquals(first, Files.readString(folder.resolve("out/compare.json")));
    compare("b.release", "a.release", "--replace").done();
    assertFalse(first.equals(Files.readString(folder.resolve("out/compare.json"))));
  }

  @Test
  void saysThatReleasesAreOfDifferentAreas() {
    new CityRelease(folder.resolve("city/local"), RulePack.builtIn().rules())
        .write("990102", folder.resolve("c.release"));
    CommandRun run = compare("b.release", "c.release").done();
    run.says("000000 国家").says("990102 合成990102").says("两个版本的统筹区不同");
    run.says("新版本 later 不覆盖 does not cover: 就医地 place of treatment 990103");
  }

  @Test
  void namesAReleaseThatIsNone() {
    CommandRun run = compare("a.release", "city/truth.csv");
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("truth.csv"), run.err());
  }

  private CommandRun compare(String before, String after, String... more) {
    Stream<String> given =
        Stream.of(
            "release",
            "compare",
            folder.resolve(before).toString(),
            folder.resolve(after).toString(),
            "--lake",
            folder.resolve("lake").toString(),
            "--out",
            folder.resolve("out").toString());
    return CommandRun.of(Stream.concat(given, Stream.of(more)).toArray(String[]::new));
  }
}
