package org.mingjian.wire.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

class RowScanTest {
  private static final int QUANTITY = RowScan.column("cnt");
  private static final int TIME = RowScan.column("fee_ocur_time");
  private static final int NAME = RowScan.column("hilist_name");

  private final RowScan scan = new RowScan();

  private void open(Map<String, String> values) {
    scan.open(
        new ClaimRow(ExtractTable.FEE_LIST_D, "H1", "P1", "V1", "1", 0, new TreeMap<>(values)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3",
        "-2",
        "0.5",
        ".5",
        "7.",
        "-0.0001",
        "+3",
        "1.50000",
        "12345678901.25",
        "1e3",
        "-",
        ".",
        "99999999999999.9999",
        "999999999999999999999",
        "二",
        "1.2.3",
        "0.12345",
        "--1"
      })
  void readsNumbersAsTheirTextsAreRead(String text) {
    open(Map.of("cnt", text));
    assertEquals(Decimals.parse(text, 4), scan.tryNumber(QUANTITY, 4));
    assertEquals(Decimals.parse(text, 0), scan.tryNumber(QUANTITY, 0));
  }

  @Test
  void refusesWhatIsNoNumberOrTime() {
    open(Map.of("cnt", "two", "fee_ocur_time", "2025-02-30"));
    assertThrows(IllegalArgumentException.class, () -> scan.number(QUANTITY, 4));
    assertThrows(IllegalArgumentException.class, () -> scan.second(TIME));
  }

  @Test
  void readsTimesWithAndWithoutTimeOfDay() {
    open(Map.of("fee_ocur_time", "2000-01-02"));
    assertEquals(CivilTime.DAY_SECONDS, scan.second(TIME));
    assertTrue(scan.isDateOnly());
    open(Map.of("fee_ocur_time", "2000-01-01 00:00:07"));
    assertEquals(7, scan.second(TIME));
    assertFalse(scan.isDateOnly());
  }

  @Test
  void forgetsARowWithTheNext() {
    open(Map.of("cnt", "-2", "hilist_name", "阿司匹林"));
    assertEquals("阿司匹林", scan.text(NAME));
    assertTrue(scan.isNegative(QUANTITY));
    open(Map.of("cnt", "1"));
    assertEquals("", scan.text(NAME));
    assertFalse(scan.isNegative(QUANTITY));
    open(Map.of("hilist_name", "阿司匹林肠溶片"));
    assertEquals("阿司匹林肠溶片", scan.text(NAME));
    assertEquals(OptionalLong.empty(), scan.tryNumber(QUANTITY, 4));
    assertEquals(CivilTime.ABSENT, scan.second(TIME));
  }

  @Test
  void passesOverColumnsItDoesNotKnow() {
    open(Map.of("no_such_column", "值", "hilist_name", "甲"));
    assertEquals("甲", scan.text(NAME));
    assertThrows(IllegalArgumentException.class, () -> RowScan.column("no_such_column"));
  }
}
