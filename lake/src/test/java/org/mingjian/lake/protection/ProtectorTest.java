package org.mingjian.lake.protection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

class ProtectorTest {
  private final Protector protector =
      new Protector(new ProtectionKey("k", new byte[32], new byte[16]));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 5000})
  void opensWhatItSealed(int length) {
    byte[] content = new byte[length];
    Arrays.fill(content, (byte) 7);
    byte[] sealed = protector.seal(content, "here");
    assertEquals(12 + length + 16, sealed.length);
    assertArrayEquals(content, protector.open(sealed, "here"));
  }

  @Test
  void opensWhatAnEarlierVersionSealed() {
    byte[] sealed =
        HexFormat.of().parseHex("38aea9feac8e7c5c00000001fc9ae50463f7ad3cb86e13bb2b5407fdaba459");
    assertArrayEquals(new byte[] {1, 2, 3}, protector.open(sealed, "here"));
  }

  @Test
  void opensNothingThatWasChangedCutOrIsOfAnotherPlace() {
    byte[] sealed = protector.seal(new byte[] {1, 2, 3}, "here");
    assertDamaged(sealed, "there");
    assertDamaged(Arrays.copyOf(sealed, sealed.length - 1), "here");
    assertDamaged(Arrays.copyOf(sealed, 13), "here");
    assertDamaged(Arrays.copyOf(sealed, 5), "here");
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      assertDamaged(changed, "here");
    }
    assertArrayEquals(new byte[] {1, 2, 3}, protector.open(sealed, "here"));
  }

  private void assertDamaged(byte[] sealed, String place) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> protector.open(sealed, place));
    assertEquals(LakeError.DAMAGED, refused.code());
  }
}
