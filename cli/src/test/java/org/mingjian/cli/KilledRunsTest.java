package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whenever a run is killed, nothing half-written stands under its final name, and the same command
/// again finishes the job.
@Tag("slow")
class KilledRunsTest {
  private static final List<String> RESULTS =
      List.of("findings.csv", "findings.parquet", "findings.xlsx", "report.html", "rejected.csv");

  @TempDir static Path shared;
  @TempDir Path folder;

  private static SyntheticExtract extract;
  private static CommandRun expected;

  @BeforeAll
  static void runsUndisturbed() {
    extract = SyntheticExtract.generate(shared.resolve("in"));
    CommandRun.importInto(shared.resolve("lake"), extract.folder()).done();
    expected = CommandRun.auditLake(shared.resolve("lake"), shared.resolve("out")).done();
  }

  @Test
  void finishesAnImportKilledWhileReadingAssemblingOrPublishing() throws Exception {
    Path lake = folder.resolve("lake");
    String[] command = {
      "import", "--input", extract.folder().toString(), "--lake", lake.toString()
    };
    killWhen(() -> holds(lake, ".rows"), command);
    killWhen(() -> holds(lake, ".parquet"), command);
    killWhen(() -> Files.exists(lake.resolve("lines")), command);
    CommandRun.importInto(lake, extract.folder()).done();
    assertSameResults(CommandRun.auditLake(lake, folder.resolve("out")).done());
    assertFalse(holds(lake, ".rows"));
  }

  @Test
  void finishesAnAuditKilledWhileJudgingWritingOrPublishing() throws Exception {
    Path lake = shared.resolve("lake");
    Path out = folder.resolve("out");
    String[] command = {"audit", "--lake", lake.toString(), "--out", out.toString()};
    killWhen(() -> Files.exists(out.resolve(".staging")), command);
    killWhen(() -> holds(out, ".csv"), command);
    killWhen(() -> Files.exists(out.resolve("findings.csv")), command);
    for (String name : RESULTS) {
      assertTrue(!Files.exists(out.resolve(name)) || isAsExpected(out, name), name);
    }
    assertSameResults(CommandRun.auditLake(lake, out).done());
    assertFalse(Files.exists(out.resolve(".staging")));
  }

  /// Starts a command in a process of its own and kills it at the first moment that `moment` holds,
  /// or lets it end if that passed unseen.
  private static void killWhen(BooleanSupplier moment, String... command) throws Exception {
    Process process = OtherProcess.start(command);
    while (process.isAlive() && !moment.getAsBoolean()) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  private static boolean holds(Path folder, String ending) {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(ending));
    } catch (IOException | java.io.UncheckedIOException e) {
      // The process moves files while we look.
      return false;
    }
  }

  private static void assertSameResults(CommandRun run) throws IOException {
    assertEquals(expected.findings().size(), run.findings().size());
    for (String name : RESULTS) {
      assertTrue(isAsExpected(run.folder(), name), name + " differs");
    }
  }

  private static boolean isAsExpected(Path out, String name) throws IOException {
    return Files.mismatch(expected.folder().resolve(name), out.resolve(name)) < 0;
  }
}
