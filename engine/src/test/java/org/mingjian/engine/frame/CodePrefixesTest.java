package org.mingjian.engine.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Dictionaries;

class CodePrefixesTest {
  private final CodePrefixes prefixes = new CodePrefixes();
  private final CodeDictionary codes = Dictionaries.empty().diagnoses();

  @ParameterizedTest
  @CsvSource({
    "I10, I10, true",
    "I10.x00, I10, true",
    "' i10.9 ', I10, true",
    "I10, i10, true",
    "I1, I10, false",
    "XI10, I10, false",
    "C34.1, I10;C34, true",
    "C34.1, C34.10;C35, false",
    "C34.1, '', false",
  })
  void tellsWhetherACodeBeginsWithOne(String code, String wanted, boolean expected) {
    int[] ids = prefixes.intern(List.of(wanted.split(";")));
    int id = codes.intern(code, "");
    CodePrefixes.Bound bound = prefixes.bind(codes);
    assertEquals(expected, bound.begins(id, ids));
    assertEquals(expected, bound.begins(id, ids, CodePrefixes.signature(ids)));
  }

  @Test
  void givesOnePrefixOneNumber() {
    int[] both = prefixes.intern(List.of("C34", " i10", "C34"));
    assertEquals(2, both.length);
    assertArrayEquals(both, prefixes.intern(List.of("I10", "c34")));
  }

  @Test
  void findsAllPrefixesOfACode() {
    prefixes.intern(List.of("Z"));
    int[] nested = prefixes.intern(List.of("C34.1", "C", "C34"));
    int id = codes.intern("C34.10", "");
    assertArrayEquals(nested, prefixes.bind(codes).of(id));
  }

  /// More prefixes than a signature has bits.
  @Test
  void tellsPrefixesApartThatShareABit() {
    int[] all = prefixes.intern(IntStream.range(100, 300).mapToObj(i -> "X" + i).toList());
    int id = codes.intern("X100.1", "");
    CodePrefixes.Bound bound = prefixes.bind(codes);
    for (int i = 1; i < all.length; i++) {
      int[] other = {all[i]};
      assertEquals(false, bound.begins(id, other, CodePrefixes.signature(other)));
    }
    assertEquals(true, bound.begins(id, all, CodePrefixes.signature(all)));
  }
}
