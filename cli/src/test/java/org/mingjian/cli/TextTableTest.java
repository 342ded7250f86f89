package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  @Test
  void alignsChineseByThePlacesItTakes() {
    List<String> lines = new TextTable("名称", "数>").add("药品", "1").add("a", "1,000").lines();
    assertEquals(List.of("名称     数", "药品      1", "a     1,000"), lines);
  }

  @Test
  void refusesARowOfAnotherWidth() {
    TextTable table = new TextTable("a", "b");
    assertThrows(IllegalArgumentException.class, () -> table.add("1"));
  }
}
