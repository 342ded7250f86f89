package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.values.MingjianException;

class PackedExtractTest {
  @TempDir private Path folder;
  @TempDir private Path target;

  @Test
  void unpacksTablesOutOfTheirFoldersAndNothingElse() throws IOException {
    Path zip = zip("a/b/SETL_D.CSV", "..\\fee_list_d.parquet", "readme.txt", "../../x.sh", "a/");
    PackedExtract.unpack(zip, target);
    try (Stream<Path> files = Files.list(target)) {
      assertEquals(
          List.of("fee_list_d.parquet", "setl_d.csv"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals("a/b/SETL_D.CSV", Files.readString(target.resolve("setl_d.csv")));
  }

  @Test
  void refusesATableThatComesTwice() throws IOException {
    assertRefused(zip("a/setl_d.csv", "b/Setl_D.csv"), "setl_d.csv");
  }

  @Test
  void refusesAPackWithoutTables() throws IOException {
    assertRefused(zip("readme.txt"), "没有数据表");
  }

  @Test
  void refusesWhatUnpacksToMuchMoreThanItIs() throws IOException {
    Path zip = folder.resolve("large.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("setl_d.csv"));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        out.write(megabyte);
      }
    }
    assertRefused(zip, "过大");
  }

  private void assertRefused(Path zip, String word) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> PackedExtract.unpack(zip, target));
    assertEquals(TaskError.EXTRACT_REFUSED, refused.code());
    assertTrue(refused.getMessage().contains(word), refused.getMessage());
  }

  /// Files that say what they are called.
  private Path zip(String... names) throws IOException {
    Path zip = folder.resolve("some.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(name.endsWith("/") ? new byte[0] : name.getBytes());
      }
    }
    return zip;
  }
}
