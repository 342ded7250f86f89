package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one process writes, another writes byte for byte. Within one process Java's unordered sets
/// and maps always walk the same way; from process to process they do not.
@Tag("slow")
class FreshProcessesTest {
  private static final int PROCESSES = 4;

  @TempDir Path folder;

  @Test
  void writesTheSameFindingsInEveryProcess() throws Exception {
    Path lake = folder.resolve("lake");
    CommandRun.importInto(lake, SyntheticExtract.generate(folder.resolve("in")).folder()).done();
    String release = ShadowRelease.write(folder.resolve("trial.release"));
    for (int process = 0; process < PROCESSES; process++) {
      OtherProcess.run(
          "audit",
          "--lake",
          lake.toString(),
          "--release",
          release,
          "--out",
          out(process).toString());
    }
    assertSame(
        "findings.csv",
        "findings.parquet",
        "findings.xlsx",
        "indicators.csv",
        "rejected.csv",
        "report.html",
        "shadow.csv",
        "shadow-indicators.csv");
  }

  @Test
  void generatesTheSameExtractInEveryProcess() throws Exception {
    for (int process = 0; process < PROCESSES; process++) {
      OtherProcess.run(
          "synth",
          "--persons",
          "60",
          "--months",
          "3",
          "--seed",
          "7",
          "--out",
          out(process).toString());
    }
    try (Stream<Path> files = Files.walk(out(0))) {
      assertSame(
          files
              .filter(Files::isRegularFile)
              .map(out(0)::relativize)
              .map(Path::toString)
              .toArray(String[]::new));
    }
  }

  private void assertSame(String... names) throws IOException {
    for (String name : List.of(names)) {
      for (int process = 1; process < PROCESSES; process++) {
        assertEquals(-1L, Files.mismatch(out(0).resolve(name), out(process).resolve(name)), name);
      }
    }
  }

  private Path out(int process) {
    return folder.resolve("out" + process);
  }
}
