package org.mingjian.server.desk.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

class FileStoreTest {
  private static final Path FULL = Path.of("/dev/full");
  @TempDir private Path folder;

  @Test
  void keepsTheSameContentOnce() throws IOException {
    FileStore store = new FileStore(folder);
    byte[] content = Samples.pdf("same", 5000);
    String hash = store.keep(content);
    assertEquals(hash, store.keep(content));
    assertArrayEquals(content, store.read(hash));
    assertEquals(1, files());
  }

  @Test
  void saysThatTheDiskIsFullAndLeavesNothingBehind() throws IOException {
    FileStore full =
        new FileStore(folder, file -> FileChannel.open(FULL, StandardOpenOption.WRITE));
    byte[] content = Samples.pdf("full", 5000);
    MingjianException refused = assertThrows(MingjianException.class, () -> full.keep(content));
    assertEquals(FileError.DISK, refused.code());
    assertTrue(refused.getMessage().contains("No space left"), refused.getMessage());
    assertEquals(0, files());
    assertTrue(new FileStore(folder).has(new FileStore(folder).keep(content)));
  }

  @Test
  void saysThatAFileIsNoLongerThere() throws IOException {
    FileStore store = new FileStore(folder);
    String hash = store.keep(Samples.pdf("gone", 100));
    Files.delete(store.find(hash));
    assertEquals(
        FileError.GONE, assertThrows(MingjianException.class, () -> store.find(hash)).code());
  }

  @Test
  void namesNothingOutsideItsFolder() {
    FileStore store = new FileStore(folder);
    assertFalse(store.has("../../etc/passwd"));
    assertThrows(MingjianException.class, () -> store.find("../" + "a".repeat(61)));
  }

  @Test
  void sweepsWhatACrashLeftAside() throws IOException {
    FileStore store = new FileStore(folder);
    Path half = Files.createDirectories(folder.resolve("aside")).resolve("half");
    Files.writeString(half, "half");
    assertEquals(0, store.sweep(Instant.now().minusSeconds(60)));
    assertEquals(1, store.sweep(Instant.now().plusSeconds(60)));
    assertFalse(Files.exists(half));
  }

  @Test
  void putsPartsTogetherInTheirOrder() throws IOException {
    FileStore store = new FileStore(folder);
    Path one = Files.writeString(folder.resolve("1"), "eins");
    Path two = Files.writeString(folder.resolve("2"), "zwei");
    FileStore.Whole whole = store.join(List.of(two, one));
    assertEquals("zweieins", Files.readString(whole.path()));
    assertEquals(8, whole.bytes());
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).count();
    }
  }
}
