package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A full disk is told with the folder's name, and leaves no results that look whole. Needs a user
/// who may mount a small file system in memory; skipped otherwise.
class FullDiskTest {
  @TempDir Path folder;
  @TempDir Path disk;

  private boolean mounted;

  @AfterEach
  void unmounts() throws Exception {
    if (mounted) {
      run("umount", "-l", disk.toString());
    }
  }

  @Test
  void importNamesTheLake() throws Exception {
    mount("1m");
    Path input = SyntheticExtract.generate(folder.resolve("in")).folder();
    Path lake = disk.resolve("lake");
    CommandRun run = CommandRun.importInto(lake, input);
    assertEquals(4, run.exit());
    run.says("磁盘空间不足 disk full").says(lake.toString());
    assertFalse(Files.exists(lake.resolve("manifest.json")));
  }

  @Test
  void auditNamesTheFolderOfResults() throws Exception {
    mount("1m");
    Path input = SyntheticExtract.generate(folder.resolve("in")).folder();
    Path lake = folder.resolve("lake");
    CommandRun.importInto(lake, input).done();
    Path out = disk.resolve("out");
    CommandRun run = CommandRun.auditLake(lake, out);
    assertEquals(4, run.exit());
    run.says("磁盘已满 the disk is full").says(out.toString());
    assertEquals(List.of(), files(out));
  }

  @Test
  void aReleaseThatDoesNotFitLeavesTheOneThatStoodThere() throws Exception {
    mount("700k");
    String library = folder.resolve("library").toString();
    CommandRun.of("knowledge", "import", "--builtin-rules", "--library", library).done();
    Path file = Files.writeString(disk.resolve("a.release"), "x".repeat(600_000));
    CommandRun run =
        CommandRun.of(
            "release",
            "build",
            "--library",
            library,
            "--area",
            "370600",
            "--replace",
            "--out",
            file.toString());
    assertToldAs(run, file.getFileName().toString());
    assertEquals(600_000, Files.size(file));
    assertEquals(List.of(file), files(disk));
  }

  @Test
  void synthLeavesNoHalfWrittenTable() throws Exception {
    mount("1m");
    Path out = disk.resolve("city");
    CommandRun run =
        CommandRun.of("synth", "--persons", "2000", "--months", "3", "--out", out.toString());
    assertToldAs(run, "city");
    assertEquals(List.of(), files(out));
  }

  @Test
  void knowledgeImportLeavesNoHalfWrittenPack() throws Exception {
    mount("200k");
    Path library = disk.resolve("library");
    CommandRun run =
        CommandRun.of("knowledge", "import", "--builtin-rules", "--library", library.toString());
    assertToldAs(run, "library");
    assertFalse(Files.exists(library.resolve("library.yaml")));
  }

  private static void assertToldAs(CommandRun run, String place) {
    assertEquals(4, run.exit(), run.err());
    run.says("MJ-9004 磁盘已满 the disk is full").says(place);
  }

  private void mount(String size) throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user may not mount a file system to fill up");
  }

  private static boolean run(String... command) throws Exception {
    List<String> line = new ArrayList<>(List.of(command));
    try {
      return new ProcessBuilder(line).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
