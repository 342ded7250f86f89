package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mingjian.values.CivilTime;

class RowBufferTest {
  private static final int TIME = ExtractTable.FEE_LIST_D.index("fee_ocur_time");
  private static final int ITEM = ExtractTable.FEE_LIST_D.index("hilist_code");
  private static final int COUNT = ExtractTable.FEE_LIST_D.index("cnt");

  private final RowBuffer row = new RowBuffer(ExtractTable.FEE_LIST_D);

  @Test
  void isAbsentEverywhereAtFirst() {
    assertFalse(row.isPresent(ITEM));
    assertEquals("", row.text(ITEM));
    assertEquals(0, row.number(COUNT));
    assertEquals(CivilTime.ABSENT, row.time(TIME));
  }

  @Test
  void forgetsARowWhenCleared() {
    row.clear(7).text(ITEM, "X1").dateOnly(TIME, 86_400).number(COUNT, 1);
    assertTrue(row.isDateOnly(TIME));
    row.clear(8);
    assertEquals(8, row.line());
    assertFalse(row.isPresent(TIME) || row.isDateOnly(TIME) || row.isPresent(ITEM));
  }

  @Test
  void takesAnEmptyTextAsAbsent() {
    row.text(ITEM, "");
    assertFalse(row.isPresent(ITEM));
  }

  @Test
  void hashesTheTextOfTheRowAndNotOfTheOneBefore() {
    row.text(ITEM, "X1");
    assertEquals(TextHash.of("X1"), row.textHash(ITEM));
    row.clear(2);
    assertEquals(0, row.textHash(ITEM));
    row.text(ITEM, "X2");
    assertEquals(TextHash.of("X2"), row.textHash(ITEM));
  }
}
