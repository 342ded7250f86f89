package org.mingjian.lake.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonHashTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, 8})
  void bucketsTogetherHoldEveryHash(int bits) {
    assertEquals(Long.MIN_VALUE, PersonHash.first(0, bits));
    for (int bucket = 1; bucket < 1 << bits; bucket++) {
      assertEquals(PersonHash.last(bucket - 1, bits) + 1, PersonHash.first(bucket, bits));
    }
    assertEquals(Long.MAX_VALUE, PersonHash.last((1 << bits) - 1, bits));
  }
}
