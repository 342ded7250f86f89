package org.mingjian.server.desk.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingjian.values.MingjianException;

class FileContentTest {
  @TempDir private Path folder;

  static Stream<Arguments> taken() {
    return Stream.of(
        Arguments.of(FileType.PDF, Samples.pdf("a", 100)),
        Arguments.of(FileType.JPEG, Samples.bytes(0xff, 0xd8, 0xff, 0xe0, 0, 1)),
        Arguments.of(FileType.PNG, Samples.bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0)),
        Arguments.of(FileType.DOCX, Samples.zip("[Content_Types].xml", "word/document.xml")),
        Arguments.of(FileType.XLSX, Samples.zip("[Content_Types].xml", "xl/workbook.xml")),
        Arguments.of(FileType.OFD, Samples.zip("OFD.xml", "Doc_0/Document.xml")),
        Arguments.of(FileType.ZIP, Samples.zip("setl_d.csv", "more/fee.PARQUET")),
        Arguments.of(FileType.PARQUET, "PAR1....PAR1".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of(FileType.CSV, "编号,金额\n1,2\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of(FileType.CSV, "编号,金额\n1,2\n".getBytes(Charset.forName("GB18030"))));
  }

  @ParameterizedTest
  @MethodSource("taken")
  void knowsWhatIsTaken(FileType type, byte[] content) {
    assertEquals(type, typeOf(content));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("Windows", "MZ\u0000".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("HTML", "<html><script>,</script>".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("HTML", "\ufeff<svg a=\"1,2\">".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("旧版", Samples.bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1)),
        Arguments.of(
            "宏", Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        Arguments.of("run.exe", Samples.zip("a.csv", "run.exe")),
        Arguments.of("../a.csv", Samples.zip("../a.csv")),
        Arguments.of("损坏", "PK\u0003\u0004broken".getBytes(StandardCharsets.US_ASCII)),
        Arguments.of("二进制", Samples.bytes(1, 0, 2)),
        Arguments.of("表头", "no table here".getBytes(StandardCharsets.US_ASCII)));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesTheRestSayingWhatItFound(String found, byte[] content) {
    MingjianException refused = assertThrows(MingjianException.class, () -> typeOf(content));
    assertEquals(FileError.WRONG_TYPE, refused.code());
    assertTrue(refused.getMessage().contains(found), refused.getMessage());
    assertTrue(refused.getMessage().contains("“病历.pdf”"), refused.getMessage());
    assertTrue(refused.getMessage().contains("PDF、JPEG"), refused.getMessage());
  }

  @Test
  void goesByTheContentAndNotByTheName() throws IOException {
    Path file = Files.writeString(folder.resolve("record.pdf"), "<html>");
    assertThrows(MingjianException.class, () -> FileContent.typeOf(file, "record.pdf"));
  }

  private FileType typeOf(byte[] content) {
    try {
      return FileContent.typeOf(Files.write(folder.resolve("file"), content), "病历.pdf");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
