package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

class DemoFolderTest {
  @TempDir private Path path;

  @Test
  void holdsTheCityThatWasMadeToTheEnd() throws IOException {
    DemoFolder folder = audited();
    assertFalse(folder.holds("seed 1"));
    folder.made("seed 1");
    assertTrue(folder.holds("seed 1"));
    assertFalse(folder.holds("seed 2"));
  }

  @Test
  void clearsTheDeskWithTheCity() throws IOException {
    DemoFolder folder = audited();
    folder.made("seed 1");
    Files.createDirectories(path.resolve("service/postgres"));
    folder.prepare();
    assertFalse(folder.holds("seed 1"));
    assertFalse(Files.exists(path.resolve("service")));
  }

  @Test
  void leavesAFolderAloneWhoseDeskIsServed() throws IOException {
    DemoFolder folder = audited();
    Path lock = Files.createDirectories(path.resolve("service")).resolve("lock");
    try (FileChannel served =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      served.lock();
      MingjianException refused = assertThrows(MingjianException.class, folder::prepare);
      assertEquals(CliError.FOLDER_NOT_OURS, refused.code());
    }
    assertTrue(Files.exists(folder.result().resolve("summary.json")));
  }

  private DemoFolder audited() throws IOException {
    DemoFolder folder = new DemoFolder(path);
    folder.prepare();
    Files.createDirectories(folder.result());
    Files.writeString(folder.result().resolve("summary.json"), "{}");
    return folder;
  }
}
