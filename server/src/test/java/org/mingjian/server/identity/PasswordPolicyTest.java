package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

class PasswordPolicyTest {
  private static final PasswordPolicy POLICY = new PasswordPolicy(12);

  @ParameterizedTest
  @ValueSource(strings = {"Abcdefghijk1", "abcdefghijk-1", "ABCDEFGHIJK 1", "Abc 密码 efghij"})
  void takesThreeKindsOfCharacters(String password) {
    assertDoesNotThrow(() -> POLICY.check("li.si", password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Abcdefghij1",
        "abcdefghijk1",
        "ABCDEFGHIJKL-",
        "密码密码密码密码密码密码A1",
        "Li.Si-abcdef-1",
        "x-LI.SI-abcdef"
      })
  void refusesWhatIsShortPlainOrTheName(String password) {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> POLICY.check("li.si", password));
    assertEquals(IdentityError.WEAK_PASSWORD, refused.code());
    assertTrue(refused.getMessage().contains("至少 12 位"), refused.getMessage());
    assertFalse(refused.getMessage().contains(password));
  }

  @Test
  void refusesWhatWouldTakeLongToHash() {
    assertDoesNotThrow(() -> POLICY.check("li.si", "Aa1" + "x".repeat(125)));
    assertThrows(MingjianException.class, () -> POLICY.check("li.si", "Aa1" + "x".repeat(126)));
  }

  @Test
  void takesEveryPasswordThatIsMadeForSomebody() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      String password = Passwords.random();
      assertTrue(password.matches("([a-zA-Z2-9]{5}-){3}[a-zA-Z2-9]{5}"), password);
      POLICY.check("li.si", password);
      made.add(password);
    }
    assertEquals(200, made.size());
  }
}
