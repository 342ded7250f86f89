package org.mingjian.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecordsProperties {
  private static final String[] PIECES = {
    "a", "12.50", "中文", "\"", ",", "\n", " x ", "é", "𠀀", "\\N", "\r\n", "averylongcode0123456789"
  };

  @TempDir private Path folder;

  @Test
  void readsBackWhatWasWritten() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      List<List<String>> table = randomTable(new Random(seed));
      StringBuilder text = new StringBuilder("h1,h2,h3\n");
      table.forEach(row -> text.append(line(row)).append('\n'));
      assertEquals(table, read(text.toString().getBytes(StandardCharsets.UTF_8)), "seed " + seed);
    }
  }

  @Test
  void survivesAnyDamageAndLosesNoLineCount() throws IOException {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder("h1,h2,h3\n");
      randomTable(random).forEach(row -> text.append(line(row)).append('\n'));
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 5; i++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertLinesGrow(bytes);
    }
  }

  private void assertLinesGrow(byte[] bytes) throws IOException {
    try (CsvRecords records = CsvRecords.open(write(bytes))) {
      long last = 0;
      while (records.next()) {
        assertTrue(records.line() > last);
        last = records.line();
      }
      assertTrue(records.lastLine() >= last);
    }
  }

  private List<List<String>> read(byte[] bytes) throws IOException {
    List<List<String>> result = new ArrayList<>();
    try (CsvRecords records = CsvRecords.open(write(bytes))) {
      while (records.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < records.fields(); i++) {
          int start = records.start(i);
          int length = records.end(i) - start;
          row.add(new String(records.bytes(), start, length, StandardCharsets.UTF_8));
        }
        result.add(row);
      }
    }
    return result;
  }

  private static List<List<String>> randomTable(Random random) {
    List<List<String>> table = new ArrayList<>();
    for (int i = 0; i < random.nextInt(20); i++) {
      table.add(List.of("r" + i, randomText(random), randomText(random)));
    }
    return table;
  }

  private static String randomText(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString().strip();
  }

  private static String line(List<String> row) {
    List<String> fields = new ArrayList<>();
    for (String field : row) {
      boolean quoted = field.matches("(?s).*[\",\n\r].*");
      fields.add(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
    }
    return String.join(",", fields);
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.csv"), bytes);
  }
}
