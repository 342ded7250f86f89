package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractTable;

class ListFieldTest {
  @Test
  void readsBackWhateverWasJoined() {
    Random random = new Random(11);
    for (int i = 0; i < 500; i++) {
      Map<String, String> values = new HashMap<>();
      for (ListField field : ListField.values()) {
        if (random.nextInt(3) > 0) {
          values.put(field.column(), random.nextBoolean() ? "" : "值" + random.nextInt(100));
        }
      }
      String list = ListField.join(values);
      for (ListField field : ListField.values()) {
        assertEquals(values.getOrDefault(field.column(), ""), field.of(list), field.column());
      }
    }
  }

  @Test
  void keepsFieldsApartThatHoldTheSeparator() {
    String list = ListField.join(Map.of("gend", "1\u001f2", "age", "40"));
    assertEquals("1 2", ListField.GEND.of(list));
    assertEquals("40", ListField.AGE.of(list));
    assertEquals("", ListField.HI_PAYMTD.of(list));
  }

  @Test
  void areColumnsOfTheNationalTable() {
    for (ListField field : ListField.values()) {
      assertTrue(ExtractTable.SETL_LIST_D.find(field.column()).isPresent(), field.column());
      assertEquals(Optional.of(field), ListField.find(field.column()));
    }
    assertEquals(Optional.empty(), ListField.find("psn_no"));
  }

  @Test
  void keepOfPersonsOnlyThatTheyAreNamed() {
    for (String column : new String[] {"certno", "psn_name", "coner_name", "coner_tel"}) {
      assertTrue(ListField.find(column).orElseThrow().isProtected(), column);
    }
  }
}
