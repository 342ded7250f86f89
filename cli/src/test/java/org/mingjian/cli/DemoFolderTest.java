package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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

  @Test
  void keepsASecondDemoOutWhileOneIsBeingMade() {
    try (DemoHold first = DemoHold.of(path)) {
      first.folder().prepare();
      MingjianException refused = assertThrows(MingjianException.class, () -> DemoHold.of(path));
      assertEquals(CliError.FOLDER_NOT_OURS, refused.code());
    }
    try (DemoHold next = DemoHold.of(path)) {
      assertFalse(next.folder().holds("seed 1"));
    }
  }

  @Test
  void leavesAFolderAloneThatHoldsSomethingElse() throws IOException {
    Files.writeString(path.resolve("mine"), "");
    assertThrows(MingjianException.class, () -> DemoHold.of(path));
    assertFalse(Files.exists(new DemoFolder(path).lock()));
  }

  @Test
  void saysBeforehandThatAPortIsTaken() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      DemoPort taken = DemoPort.of(Optional.of(socket.getLocalPort()));
      MingjianException refused = assertThrows(MingjianException.class, taken::refuseTaken);
      assertEquals(CliError.PORT_TAKEN, refused.code());
    }
    assertThrows(MingjianException.class, () -> DemoPort.of(Optional.of(99_999)).refuseTaken());
  }

  private DemoFolder audited() throws IOException {
    DemoFolder folder = new DemoFolder(path);
    folder.prepare();
    Files.createDirectories(folder.result());
    Files.writeString(folder.result().resolve("summary.json"), "{}");
    return folder;
  }
}
