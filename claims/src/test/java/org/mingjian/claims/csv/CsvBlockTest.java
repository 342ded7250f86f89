package org.mingjian.claims.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvBlockTest {
  @TempDir private Path folder;

  private final List<String> shown = new ArrayList<>();
  private int blocks;

  private void read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("file.csv"), text);
    CsvBlock block = new CsvBlock();
    try (CsvRecords records = CsvRecords.open(file)) {
      while (records.next()) {
        if (!block.add(records)) {
          show(block);
          assertTrue(block.clear().add(records));
        }
      }
    }
    show(block);
  }

  private void show(CsvBlock block) {
    blocks++;
    while (block.next()) {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < block.fields(); i++) {
        int length = block.end(i) - block.start(i);
        fields.add(new String(block.bytes(), block.start(i), length, StandardCharsets.UTF_8));
      }
      String fault = block.fault().map(Enum::name).orElse("");
      shown.add(block.line() + ": " + fault + String.join("/", fields));
    }
  }

  @Test
  void keepsRecordsAndFaultsInOrder() throws IOException {
    read("a,b\n\"x,\"\"y\"\"\",2\n1,\"2\"3\n 中 ,\n");
    assertEquals(List.of("2: x,\"y\"/2", "3: TEXT_AFTER_QUOTE", "4: 中/"), shown);
  }

  @Test
  void keepsEveryRecordOfAFileOfManyBlocks() throws IOException {
    StringBuilder text = new StringBuilder("a,b\n");
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      text.append("number,").append(i).append('\n');
      expected.add(i + 2 + ": number/" + i);
    }
    read(text.toString());
    assertEquals(expected, shown);
    assertTrue(blocks > 1);
  }

  @Test
  void holdsARecordLongerThanABlock() throws IOException {
    String filler = "x".repeat(300_000);
    read("a,b\n1,2\n" + filler + ",4\n5,6\n");
    assertEquals(List.of("2: 1/2", "3: " + filler + "/4", "4: 5/6"), shown);
  }

  @Test
  void tellsWhatIsNoText() throws IOException {
    Path file = folder.resolve("bad.csv");
    Files.write(file, new byte[] {'a', '\n', 'x', '\n', (byte) 0xC0, '\n'});
    CsvBlock block = new CsvBlock();
    try (CsvRecords records = CsvRecords.open(file)) {
      while (records.next()) {
        assertTrue(block.add(records));
      }
    }
    assertTrue(block.next() && block.isText());
    assertTrue(block.next() && !block.isText());
  }
}
