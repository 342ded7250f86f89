package org.mingjian.claims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CodeDictionaryTest {
  private final CodeDictionary dictionary = new CodeDictionary();

  @Test
  void holdsTheAbsentCodeFromTheStart() {
    assertEquals(1, dictionary.size());
    assertEquals(CodeDictionary.ABSENT, dictionary.find(""));
    assertEquals(CodeDictionary.ABSENT, dictionary.intern("", ""));
    assertEquals(-1, dictionary.find("X"));
  }

  @Test
  void keepsTheFirstNameThatWasGiven() {
    int id = dictionary.intern("X", "");
    assertEquals("", dictionary.name(id));
    dictionary.intern("X", "阿司匹林");
    dictionary.intern("X", "");
    dictionary.intern("X", "阿斯匹林");
    assertEquals("阿司匹林", dictionary.name(id));
  }

  @Test
  void givesEqualCodesOneIdWhetherOrNotTheyAreOneObject() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String code = "C" + random.nextInt(50);
      int id = dictionary.intern(code, "");
      assertEquals(id, dictionary.intern(code, "名" + code));
      assertEquals(id, dictionary.intern(new StringBuilder(code).toString(), ""));
      assertEquals(code, dictionary.code(id));
      assertEquals("名" + code, dictionary.name(id));
    }
    assertEquals(51, dictionary.size());
  }
}
