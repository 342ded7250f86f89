package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void name() {
    file = folder.resolve("报告.json");
  }

  @Test
  void replacesAFileAtOnce() throws IOException {
    WholeFile.write(file, "一");
    WholeFile.write(file, "二");
    assertEquals("二", Files.readString(file));
    assertEquals(List.of("报告.json"), names());
  }

  @Test
  void leavesTheFormerFileUntilTheNewOneIsWhole() throws IOException {
    WholeFile.write(file, "former");
    try (WholeFile begun = WholeFile.begin(file)) {
      begun.write(out -> out.write("half".getBytes(StandardCharsets.UTF_8)));
      begun.complete();
      assertEquals("former", Files.readString(file));
    }
    assertEquals("former", Files.readString(file));
    assertEquals(List.of("报告.json"), names());
  }

  @Test
  void keepsNothingOfWhatFailedInBetween() throws IOException {
    WholeFile.Content failing =
        out -> {
          out.write(1);
          throw new IOException("no more");
        };
    UncheckedIOException failed =
        assertThrows(UncheckedIOException.class, () -> WholeFile.write(file, failing));
    assertEquals("java.io.IOException: " + file + ": no more", failed.getMessage());
    assertEquals(List.of(), names());
  }

  @Test
  void removesWhatAKilledProcessLeftBeside() throws IOException {
    Path abandoned = folder.resolve(".报告.json.999999999999.part");
    Path ofAnother = folder.resolve(".other.999999999999.part");
    Files.createFile(abandoned);
    Files.createFile(ofAnother);
    WholeFile.write(file, "whole");
    assertTrue(Files.notExists(abandoned));
    assertTrue(Files.exists(ofAnother));
  }

  @Test
  void namesTheFolderThatIsNotThere() {
    Path lost = folder.resolve("none").resolve("a.txt");
    String message =
        assertThrows(UncheckedIOException.class, () -> WholeFile.write(lost, "")).getMessage();
    assertTrue(message.contains(folder.resolve("none").toString()), message);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }
}
