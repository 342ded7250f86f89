package org.mingjian.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {",", "\t", "|"})
  void findsTheDelimiter(String delimiter) throws IOException {
    String text = "a,b,c\n1,,3\n".replace(",", delimiter);
    assertEquals(List.of("1: a/b/c", "2: 1//3"), read(text));
  }

  @Test
  void readsQuotedFields() throws IOException {
    assertEquals(
        List.of("1: a/b", "2: x,y/he said \"hi\"", "3: l1\nl2/z", "5: \"/", "6: 7\" pipe/1"),
        read("a,b\n\"x,y\",\"he said \"\"hi\"\"\"\n\"l1\nl2\",z\n\"\"\"\",\"\"\n7\" pipe,1\n"));
  }

  @Test
  void trimsFieldsAndLineEnds() throws IOException {
    assertEquals(
        List.of("1: a/b", "2: 1/2", "4: 3/4"), read("a, b \r\n 1 ,\"2\"\r\n\r\n\"3\",\"4\"\r"));
  }

  @Test
  void needsNoLineFeedAtTheEnd() throws IOException {
    assertEquals(List.of("1: a/b", "2: 1/2"), read("a,b\n1,2"));
    assertEquals(List.of("1: a/b", "2: 1/"), read("a,b\n1,"));
    assertEquals(List.of("1: a/b", "2: 1/x"), read("a,b\n1,\"x\""));
    assertEquals(List.of(), read(""));
    assertEquals(List.of(), read("\n\n"));
  }

  @Test
  void countsFieldsAsTheyAre() throws IOException {
    assertEquals(List.of("1: a/b", "2: 1", "3: 1/2/3"), read("a,b\n1\n1,2,3\n"));
  }

  @Test
  void rejectsOnlyTheFirstLineOfAQuoteThatNeverCloses() throws IOException {
    assertEquals(
        List.of("1: a/b", "2: QUOTE_NOT_CLOSED", "3: 3/4", "4: 5/6"),
        read("a,b\n1,\"2\n3,4\n5,6\n"));
  }

  @Test
  void rejectsOnlyTheFirstLineOfAQuoteThatClosesInTheWrongPlace() throws IOException {
    assertEquals(
        List.of("1: a/b", "2: TEXT_AFTER_QUOTE", "3: 3/4", "4: 5/6"),
        read("a,b\n1,\"2\n3,\"4\"\n5,6\n"));
  }

  @Test
  void rejectsAQuotedFieldLongerThan64KiBAndResumesOnTheNextLine() throws IOException {
    String filler = "x".repeat(70_000);
    assertEquals(
        List.of("1: a/b", "2: TOO_LONG", "3: 3/4"), read("a,b\n1,\"" + filler + "\"\n3,4\n"));
    String manyLines = "1,2\n".repeat(20_000);
    List<String> records = read("a,b\n0,\"open\n" + manyLines);
    assertEquals("2: TOO_LONG", records.get(1));
    assertEquals(20_002, records.size());
    assertEquals("20002: 1/2", records.getLast());
  }

  @Test
  void acceptsAQuotedFieldOf64KiB() throws IOException {
    List<String> records = read("a,b\n1,\"" + "x".repeat(65_536) + "\"\n");
    assertEquals(2, records.size());
    assertTrue(records.get(1).endsWith("x"));
  }

  @Test
  void survivesALineOf100MegabytesInBoundedMemory() throws IOException {
    Path file = folder.resolve("long.csv");
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("a,b\n1,".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 100; i++) {
        out.write(piece);
      }
      out.write("\n3,4\n".getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(List.of("1: a/b", "2: TOO_LONG", "3: 3/4"), read(file));
  }

  @Test
  void readsRecordsThatLieAcrossBufferEnds() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 60_000; i++) {
      text.append(i).append(",\"quoted \"\"").append(i).append("\"\" 中文\nsecond line\"\n");
    }
    List<String> records = read(text.toString());
    assertEquals(60_001, records.size());
    for (int i = 0; i < 60_000; i++) {
      String expected = (2 * i + 2) + ": " + i + "/quoted \"" + i + "\" 中文\nsecond line";
      assertEquals(expected, records.get(i + 1));
    }
  }

  @Test
  void notesNulBytes() throws IOException {
    try (CsvRecords records = CsvRecords.open(write("a,b\n1,x\0y\n\"\0\",2\n3,4\n"))) {
      assertTrue(records.next() && records.hasNul());
      assertTrue(records.next() && records.hasNul());
      assertTrue(records.next());
      assertFalse(records.hasNul());
    }
  }

  @Test
  void readsUtf8WithByteOrderMark() throws IOException {
    assertEquals(List.of("1: a/b", "2: 中/文"), read("\uFEFFa,b\n中,文\n"));
  }

  @Test
  void readsGb18030HoweverLateItShows() throws IOException {
    String text = "a|b\n" + "1|2\n".repeat(50_000) + "名称丄|𠀀|\n龘|文\n";
    List<String> records = read(write(text.getBytes(GB18030)));
    assertEquals("50003: 龘/文", records.getLast());
    assertEquals("50002: 名称丄/𠀀/", records.get(50_001));
  }

  @Test
  void readsUtf16WithByteOrderMark() throws IOException {
    byte[] text = "\uFEFFa\tb\r\n中\t文\r\n".getBytes(StandardCharsets.UTF_16LE);
    assertEquals(List.of("1: a/b", "2: 中/文"), read(write(text)));
  }

  @Test
  void findsBytesThatAreNoText() throws IOException {
    byte[] utf8 = "a,b\n中文,1\n中文,?\n中文,3\n".getBytes(StandardCharsets.UTF_8);
    utf8[utf8.length - 11] = (byte) 0xFF;
    assertEquals("true false true", areText(utf8));
    byte[] gb = "a,b\n中文,1\n中文,?\n中文,3\n".getBytes(GB18030);
    gb[gb.length - 9] = (byte) 0xFF;
    assertEquals("true false true", areText(gb));
  }

  @Test
  void readsGzipWhateverTheFileIsCalled() throws IOException {
    assertEquals(List.of("1: a/b", "2: 1/2"), read(write(gzip("a,b\n1,2\n"))));
  }

  @Test
  void keepsTheRowsBeforeTheBreakOfATruncatedFile() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    for (int i = 0; i < 100_000; i++) {
      text.append(i).append(',').append(i * 31L % 9973).append('\n');
    }
    byte[] whole = gzip(text.toString());
    try (CsvRecords records = CsvRecords.open(write(Arrays.copyOf(whole, whole.length / 2)))) {
      long good = 0;
      while (records.next() && records.fault().isEmpty()) {
        good++;
      }
      assertTrue(good > 10_000);
      assertEquals(CsvFault.FILE_TRUNCATED, records.fault().orElseThrow());
      assertFalse(records.next());
      assertTrue(records.damage().isPresent());
      assertEquals(good + 2, records.lastLine());
    }
  }

  @Test
  void takesABrokenGzipForAnEmptyDamagedFile() throws IOException {
    byte[] broken = {0x1F, (byte) 0x8B, 8};
    try (CsvRecords records = CsvRecords.open(write(broken))) {
      assertTrue(records.header().isEmpty() && records.damage().isPresent());
    }
  }

  private String areText(byte[] bytes) throws IOException {
    List<String> result = new ArrayList<>();
    try (CsvRecords records = CsvRecords.open(write(bytes))) {
      while (records.next()) {
        result.add(String.valueOf(records.isText()));
      }
    }
    return String.join(" ", result);
  }

  private List<String> read(String text) throws IOException {
    return read(write(text));
  }

  private static List<String> read(Path file) throws IOException {
    List<String> result = new ArrayList<>();
    try (CsvRecords records = CsvRecords.open(file)) {
      if (!records.header().isEmpty()) {
        result.add("1: " + String.join("/", records.header()));
      }
      while (records.next()) {
        result.add(records.line() + ": " + shown(records));
      }
    }
    return result;
  }

  private static String shown(CsvRecords records) {
    if (records.fault().isPresent()) {
      return records.fault().get().toString();
    }
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < records.fields(); i++) {
      int start = records.start(i);
      fields.add(
          new String(records.bytes(), start, records.end(i) - start, StandardCharsets.UTF_8));
    }
    return String.join("/", fields);
  }

  private Path write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.csv"), bytes);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
