package org.mingjian.wire.fact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;

class RowValuesTest {
  @Test
  void readsWhatItWrote() {
    SortedMap<String, String> row =
        new TreeMap<>(
            Map.of("psn_no", "P1", "cnt", "", "no_such_column", "值", "long", "长".repeat(10_000)));
    RowValues read = RowValues.read(RowValues.of(row).bytes());
    assertEquals(row, read.byColumn());
    assertEquals("值", read.value("no_such_column"));
    assertEquals("", read.value("nor_this"));
    assertEquals("P1", read.value("psn_no"));
  }

  @Test
  void writesEqualRowsAlikeAndShort() {
    SortedMap<String, String> row = new TreeMap<>(Map.of("psn_no", "P1", "cnt", "2"));
    assertArrayEquals(RowValues.of(row).bytes(), RowValues.of(new TreeMap<>(row)).bytes());
    assertEquals(RowValues.of(row), RowValues.read(RowValues.of(row).bytes()));
    assertTrue(RowValues.of(row).bytes().length <= 10);
  }

  @Test
  void takesAnotherValueOfAColumn() {
    RowValues row = RowValues.of(new TreeMap<>(Map.of("psn_no", "P1", "cnt", "2")));
    assertEquals("3", row.with("cnt", "3").value("cnt"));
    assertEquals("S1", row.with("setl_id", "S1").value("setl_id"));
    assertEquals("2", row.value("cnt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acct_pay", "cnt", "middle", "no_such_column", "zzz", "psn_no", "pric"})
  void putsAValueWhereItBelongs(String column) {
    SortedMap<String, String> row =
        new TreeMap<>(Map.of("cnt", "2", "no_such_column", "值", "psn_no", "P1"));
    RowValues changed = RowValues.of(row).with(column, "新");
    row.put(column, "新");
    assertEquals(RowValues.of(row), changed);
  }

  @ParameterizedTest
  @EnumSource(ExtractTable.class)
  void hasANumberForEveryColumnOf(ExtractTable table) {
    for (ExtractColumn column : table.columns()) {
      assertNotEquals(RowColumns.SPELLED, RowColumns.number(column.name()), column::name);
    }
  }
}
