package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {
  private static final String WESTERN = "XA11DAW036A001010104127";
  private static final String SERVICE = "011105000060000";

  @ParameterizedTest
  @CsvSource({
    "' xa11daw036a001010104127 ', XA11DAW036A001010104127",
    "011105000060000-12, 011105000060000",
    "011105000060000-1-2, 011105000060000",
    "-1, -1",
    "'', ''",
    "自编1a, 自编1A"
  })
  void normalises(String raw, String expected) {
    assertEquals(expected, ItemCode.normalise(raw));
  }

  @Test
  void keepsANormalCodeAsItIs() {
    assertSame(WESTERN, ItemCode.normalise(WESTERN));
  }

  @ParameterizedTest
  @CsvSource({
    "XA11DAW036A001010104127, WESTERN_DRUG",
    "ZD03AAA0043010100166, PATENT_DRUG",
    "T001700646, TCM_PIECE",
    "011105000060000, SERVICE",
    "C0101011020010100001, CONSUMABLE",
    "C01010110200101000010000001, CONSUMABLE",
    "XA11DAW036A00101010412, LOCAL",
    "T00170064A, LOCAL",
    "11105000060000, LOCAL",
    "01110500006000A, LOCAL",
    "C010101102001010000112, LOCAL",
    "'', LOCAL"
  })
  void tellsTheKindFromTheShape(String code, ItemKind kind) {
    assertEquals(kind, ItemKind.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XA11DAW036A0010101041 7", "中国DAW036A001010104127中", "12345"})
  void findsNoNationalShapeInOtherText(String code) {
    assertFalse(ItemCode.isNational(code));
  }

  @Test
  void prefersTheColumnWithANationalShape() {
    assertEquals(WESTERN, ItemCode.choose("LOCAL1", WESTERN));
    assertEquals(WESTERN, ItemCode.choose(WESTERN, SERVICE));
    assertEquals("LOCAL1", ItemCode.choose("LOCAL1", "LOCAL2"));
    assertEquals("LOCAL2", ItemCode.choose("", "local2"));
    assertEquals("LOCAL1", ItemCode.choose("LOCAL1", ""));
  }

  @Test
  void sharesAGenericKeyAmongMakersOfOneDrug() {
    assertEquals("XA11DAW036", ItemCode.genericKey(WESTERN));
    assertEquals("ZD03AAA0043", ItemCode.genericKey("ZD03AAA0043010100166"));
    assertEquals(SERVICE, ItemCode.genericKey(SERVICE));
    assertTrue(ItemKind.WESTERN_DRUG.isDrug() && !ItemKind.TCM_PIECE.isDrug());
  }
}
