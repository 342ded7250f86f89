package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;

class RowCodecTest {
  @Test
  void readsWhatItWrote() {
    SortedMap<String, String> row =
        new TreeMap<>(
            Map.of("psn_no", "P1", "cnt", "", "no_such_column", "值", "long", "长".repeat(10_000)));
    assertEquals(row, RowCodec.decode(RowCodec.encode(row)));
  }

  @Test
  void writesEqualRowsAlikeAndShort() {
    SortedMap<String, String> row = new TreeMap<>(Map.of("psn_no", "P1", "cnt", "2"));
    assertArrayEquals(RowCodec.encode(row), RowCodec.encode(new TreeMap<>(row)));
    assertTrue(RowCodec.encode(row).length <= 10);
  }

  @ParameterizedTest
  @EnumSource(ExtractTable.class)
  void hasANumberForEveryColumnOf(ExtractTable table) {
    for (ExtractColumn column : table.columns()) {
      assertTrue(RowCodec.knows(column.name()), column::name);
    }
  }
}
