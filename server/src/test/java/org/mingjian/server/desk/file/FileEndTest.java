package org.mingjian.server.desk.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.values.MingjianException;

class FileEndTest {
  private static final byte[] PNG =
      Samples.bytes(
          0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 1, 2, 3, 4);

  /// A small picture with an end lies in a segment before the scan.
  private static final byte[] JPEG =
      Samples.bytes(
          0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xd8, 0xff, 0xd9, 0xff, 0xda, 0, 2, 7, 0xff, 0, 7,
          0xff, 0xd9);

  @TempDir private Path folder;

  static Stream<Arguments> whole() {
    return Stream.of(
        Arguments.of(FileType.PDF, Samples.pdf("a", 3000), "startxref"),
        Arguments.of(FileType.PNG, PNG, "IEND"),
        Arguments.of(FileType.JPEG, JPEG, "EOI"));
  }

  @ParameterizedTest
  @MethodSource("whole")
  void takesWhatEndsAndNamesTheEndThatIsMissing(FileType type, byte[] content, String end)
      throws IOException {
    FileEnd.require(file(content), type, "a");
    Path half = file(Arrays.copyOf(content, content.length * 2 / 3));
    assertEquals(type, FileContent.typeOf(half, "a"));
    MingjianException refused =
        assertThrows(MingjianException.class, () -> FileEnd.require(half, type, "a"));
    assertEquals(FileError.WRONG_TYPE, refused.code());
    assertTrue(refused.getMessage().contains(end), refused.getMessage());
  }

  @Test
  void missesTheEndMarkOfAPdf() throws IOException {
    Path file = file("%PDF-1.4 trailer".getBytes(StandardCharsets.US_ASCII));
    MingjianException refused =
        assertThrows(MingjianException.class, () -> FileEnd.require(file, FileType.PDF, "a"));
    assertTrue(refused.getMessage().contains("%%EOF"), refused.getMessage());
  }

  @Test
  void tellsAnArchiveThatWasCutShort() throws IOException {
    byte[] whole = Samples.zip("setl_d.csv", "fee_list_d.csv");
    Path half = file(Arrays.copyOf(whole, whole.length - 22));
    MingjianException refused =
        assertThrows(MingjianException.class, () -> FileContent.typeOf(half, "a"));
    assertTrue(refused.getMessage().contains("结尾记录"), refused.getMessage());
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }
}
