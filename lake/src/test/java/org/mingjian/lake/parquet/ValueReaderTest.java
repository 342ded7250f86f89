package org.mingjian.lake.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.lake.parquet.ParquetColumn.Meaning;

/// Encodings that the embedded database does not write.
class ValueReaderTest {
  private static List<String> read(PhysicalType type, int encoding, int count, byte... bytes) {
    ParquetColumn column = new ParquetColumn("c", 0, type, 4, false, Meaning.PLAIN);
    Texts texts = new Texts();
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Long.BYTES);
    new ValueReader(column)
        .read(encoding, new ValueReader.Values(padded, 0, bytes.length, count), texts);
    return shown(texts);
  }

  private static List<String> shown(Texts texts) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < texts.count(); i++) {
      shown.add(
          new String(
              Arrays.copyOfRange(texts.bytes(), texts.start(i), texts.end(i)),
              StandardCharsets.UTF_8));
    }
    return shown;
  }

  @Test
  void readsTextsThatBeginAsTheOneBefore() {
    byte[] prefixes = {(byte) 0x80, 1, 4, 2, 0, 6, 0, 0, 0, 0};
    byte[] suffixes = {(byte) 0x80, 1, 4, 2, 6, 3, 0, 0, 0, 0};
    ByteBuffer bytes = ByteBuffer.allocate(24).put(prefixes).put(suffixes);
    bytes.put("abcd".getBytes(StandardCharsets.US_ASCII));
    assertEquals(List.of("abc", "abcd"), read(PhysicalType.BYTE_ARRAY, 7, 2, bytes.array()));
  }

  @Test
  void readsTimesOfTwelveBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(3_661_000_000_000L).putInt(2_440_588 + 365);
    assertEquals(List.of("1971-01-01 01:01:01"), read(PhysicalType.INT96, 0, 1, bytes.array()));
  }

  @Test
  void readsTruthValuesAsRuns() {
    byte[] runs = {2, 0, 0, 0, 6, 1};
    assertEquals(List.of("1", "1", "1"), read(PhysicalType.BOOLEAN, 3, 3, runs));
  }

  @Test
  void keepsANumberRoundedByItsWriterInScientificNotation() {
    byte[] bytes =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(3.70602e17).array();
    assertEquals(List.of("3.70602E+17"), read(PhysicalType.DOUBLE, 0, 1, bytes));
  }

  @Test
  void looksForWhatMakesAValueNoText() {
    Texts texts = new Texts();
    texts.startIn(new byte[] {'a', 0, 'b', ' ', (byte) 0xC0, ' ', 'c', ' '}, 3);
    texts.add(0, 3);
    texts.add(4, 5);
    texts.add(5, 8);
    assertTrue(texts.hasNul(0) && texts.isBroken(1) && !texts.hasNul(2) && !texts.isBroken(2));
    assertEquals("c", shown(texts).get(2));
  }
}
