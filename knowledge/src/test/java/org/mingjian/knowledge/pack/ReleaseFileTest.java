package org.mingjian.knowledge.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.values.MingjianException;

class ReleaseFileTest {
  private static final Release RELEASE =
      new ReleaseBuilder(RulePack.read(SmallPack.whole())).build();

  @TempDir private Path folder;

  private Path written() {
    Path file = folder.resolve("release.zip");
    ReleaseFile.write(RELEASE, file);
    return file;
  }

  private void replace(Path file, String entry, String right, String wrong) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path inside = zip.getPath(entry);
      Files.writeString(inside, Files.readString(inside).replace(right, wrong));
    }
  }

  private static MingjianException mistake(Path file) {
    return assertThrows(MingjianException.class, () -> ReleaseFile.read(file));
  }

  @Test
  void readsBackWhatItWrote() {
    Release read = ReleaseFile.read(written());
    assertEquals(RELEASE.sha256(), read.sha256());
    assertEquals(RELEASE.rules(), read.rules());
    assertEquals("国家", read.tables().get("drug_sex").layer(0));
  }

  @Test
  void keepsTheStageOfAShadowRule() {
    RulePack pack = RulePack.read(SmallPack.whole());
    List<RuleDefinition> rules =
        pack.rules().stream().map(rule -> rule.at(RuleStage.SHADOW)).toList();
    Path file = folder.resolve("shadow.release");
    ReleaseFile.write(
        new ReleaseBuilder(new RulePack(pack.schemas(), rules, pack.tables())).build(), file);
    assertEquals(rules, ReleaseFile.read(file).rules());
  }

  @Test
  void writesEqualFilesForEqualReleases() throws IOException {
    byte[] first = Files.readAllBytes(written());
    assertArrayEquals(first, Files.readAllBytes(written()));
  }

  @Test
  void refusesAChangedPoint() throws IOException {
    Path file = written();
    replace(file, "knowledge/drug_sex.csv", "X2,2", "X2,1");
    MingjianException mistake = mistake(file);
    assertEquals(KnowledgeError.RELEASE_FILE, mistake.code());
    assertTrue(mistake.getMessage().contains("内容与记录的 SHA-256 不符"));
  }

  @Test
  void refusesAChangedRule() throws IOException {
    Path file = written();
    replace(file, "rules/MJ2025-067.yaml", "\"15\"", "\"16\"");
    assertEquals(KnowledgeError.RELEASE_FILE, mistake(file).code());
  }

  @Test
  void refusesAnotherKindOfFile() throws IOException {
    Path file = Files.writeString(folder.resolve("x.zip"), "no zip");
    assertEquals(KnowledgeError.RELEASE_FILE, mistake(file).code());
  }
}
