package org.mingjian.audit.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

class OutputFolderTest {
  @TempDir Path folder;

  @Test
  void showsAFileOnlyWhenPublished() throws IOException {
    try (OutputFolder output = OutputFolder.open(folder)) {
      Files.writeString(output.staged("a.txt"), "a");
      assertFalse(Files.exists(folder.resolve("a.txt")));
      output.publish(List.of("a.txt"));
    }
    assertEquals("a", Files.readString(folder.resolve("a.txt")));
    assertFalse(Files.exists(folder.resolve(".staging")));
  }

  @Test
  void leavesEarlierFilesWhenARunEndsEarly() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "earlier");
    try (OutputFolder output = OutputFolder.open(folder)) {
      Files.writeString(output.staged("a.txt"), "half");
    }
    assertEquals("earlier", Files.readString(folder.resolve("a.txt")));
  }

  @Test
  void removesWhatAKilledRunLeft() throws IOException {
    Files.createDirectories(folder.resolve(".staging/spill"));
    Files.writeString(folder.resolve(".staging/spill/half"), "half");
    try (OutputFolder output = OutputFolder.open(folder)) {
      assertFalse(Files.exists(output.staged("spill")));
    }
  }

  @Test
  void refusesASecondRunInTheSameFolder() {
    try (OutputFolder output = OutputFolder.open(folder)) {
      MingjianException refused =
          assertThrows(MingjianException.class, () -> OutputFolder.open(folder).close());
      assertEquals(AuditError.OUTPUT_IN_USE, refused.code());
      assertEquals(folder.resolve("x"), output.published("x"));
    }
  }

  @Test
  void saysWhatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    MingjianException refused =
        assertThrows(MingjianException.class, () -> OutputFolder.open(file).close());
    assertEquals(AuditError.OUTPUT_NOT_WRITABLE, refused.code());
  }
}
