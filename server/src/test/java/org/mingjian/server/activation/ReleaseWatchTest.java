package org.mingjian.server.activation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.values.MingjianException;

class ReleaseWatchTest {
  private static final Release BUILT_IN = new ReleaseBuilder(RulePack.builtIn()).build();

  @TempDir Path data;

  private ReleaseShelf shelf = new ReleaseShelf(Path.of(""));

  @BeforeEach
  void clear() {
    shelf = new ReleaseShelf(data);
  }

  @Test
  void remembersWhatWasWanted() {
    assertEquals(Optional.empty(), shelf.release());
    shelf.want(file());
    assertEquals(BUILT_IN.id(), shelf.release().orElseThrow().id());
  }

  @Test
  void changesNothingForWhatIsNoRelease() throws IOException {
    Path broken = Files.writeString(data.resolve("broken"), "no release");
    assertThrows(MingjianException.class, () -> shelf.want(broken));
    assertEquals(Optional.empty(), shelf.wanted());
  }

  @Test
  void namesWhatItKeepsAndNothingElse() throws IOException {
    shelf.keep(BUILT_IN);
    shelf.keep(BUILT_IN);
    Files.writeString(data.resolve("releases/0123456789abcdef"), "torn");
    Files.writeString(data.resolve("releases/draft.new"), "draft");
    ReleaseShelf.Kept kept = shelf.kept().getFirst();
    assertEquals(1, shelf.kept().size());
    assertEquals(BUILT_IN.id(), kept.label().id());
    assertEquals(BUILT_IN.area(), kept.label().area());
    assertEquals(Optional.empty(), shelf.file("../release"));
  }

  @Test
  void answersAndKeepsWhatIsInForceWhereTheCopyIsDamaged() throws Exception {
    ReleaseInForce inForce = new ReleaseInForce(BUILT_IN);
    try (ReleaseWatch watch = new ReleaseWatch(shelf, inForce)) {
      shelf.want(file());
      assertTrue(answer().startsWith("已启用"));
      Files.writeString(data.resolve("releases/other"), "torn");
      Files.delete(data.resolve("release.answer"));
      Files.writeString(data.resolve("release"), "other");
      assertTrue(answer().startsWith("未启用"));
      assertEquals(BUILT_IN.id(), inForce.judge().release().id());
    }
  }

  private Path file() {
    Path file = data.resolve("built-in.release");
    ReleaseFile.write(BUILT_IN, file);
    return file;
  }

  private String answer() throws InterruptedException {
    for (int look = 0; look < 200 && shelf.answer().isEmpty(); look++) {
      Thread.sleep(50);
    }
    return shelf.answer().orElse("nothing");
  }
}
