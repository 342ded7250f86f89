package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTreeTest {
  private static final AreaCode PROVINCE = new AreaCode("370000");
  private static final AreaCode CITY = new AreaCode("370600");
  private static final AreaCode POOL = new AreaCode("370699");
  private static final AreaCode ELSEWHERE = new AreaCode("370200");

  private final AreaTree tree =
      AreaTree.of(
          Map.of(
              PROVINCE, AreaCode.NATION, CITY, PROVINCE, POOL, CITY, ELSEWHERE, AreaCode.NATION));

  @Test
  void goesFromTheInnermostAreaOutwards() {
    assertEquals(List.of(POOL, CITY, PROVINCE, AreaCode.NATION), tree.path(POOL));
    assertEquals(List.of(AreaCode.NATION), tree.path(AreaCode.NATION));
  }

  @Test
  void containsWhatTheLinksSayWhateverTheDigits() {
    assertTrue(tree.contains(PROVINCE, POOL));
    assertTrue(tree.contains(CITY, CITY));
    assertFalse(tree.contains(CITY, PROVINCE));
    assertFalse(tree.contains(PROVINCE, ELSEWHERE));
  }

  @Test
  void knowsNothingAboveAnUnknownArea() {
    AreaCode unknown = new AreaCode("110000");
    assertEquals(Optional.empty(), tree.parent(unknown));
    assertEquals(List.of(unknown), tree.path(unknown));
    assertFalse(tree.contains(AreaCode.NATION, unknown));
  }

  @Test
  void refusesAreasThatContainEachOther() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> AreaTree.of(Map.of(CITY, POOL, POOL, CITY, PROVINCE, AreaCode.NATION)));
    assertTrue(refused.getMessage().startsWith("area tree has a cycle at 3706"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "37060", "3706000", "37060a", "３７０６００", " 37060"})
  void refusesCodesOfOtherThanSixDigits(String text) {
    assertEquals(Optional.empty(), AreaCode.find(text));
    String message =
        assertThrows(IllegalArgumentException.class, () -> new AreaCode(text)).getMessage();
    assertEquals("area code must be six digits, was " + text, message);
  }
}
