package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextHashTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1234567", "12345678", "B000000000000000017", "住院𠀀号"})
  void isTheSameForTextAndBytes(String text) {
    byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
    assertEquals(TextHash.of(text), TextHash.of(bytes, 1, bytes.length - 1));
  }

  @Test
  void isZeroForTheEmptyTextOnly() {
    assertEquals(0, TextHash.of(""));
    assertNotEquals(0, TextHash.of("0"));
  }

  @Test
  void tellsRunningNumbersApart() {
    Set<Long> hashes = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      hashes.add(TextHash.of("B" + i));
      hashes.add(TextHash.of(i + "B"));
    }
    assertEquals(200_000, hashes.size());
  }
}
