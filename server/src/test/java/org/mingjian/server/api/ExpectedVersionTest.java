package org.mingjian.server.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;

class ExpectedVersionTest {
  private static String refusal(Supplier<ExpectedVersion> read) {
    return assertThrows(MingjianException.class, read::get).getMessage();
  }

  @Test
  void isWhatWasGivenOut() {
    assertEquals(new ExpectedVersion(7), ExpectedVersion.parse(ExpectedVersion.tag(7)));
  }

  @Test
  void saysInEitherLanguageWhatAChangeLacks() {
    String said = refusal(() -> ExpectedVersion.parse(null));
    assertEquals("修改须指明所见的版本：If-Match", InLanguage.of(said, "zh"));
    assertEquals("a change has to say which version it is of: If-Match", InLanguage.of(said, "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "*", "W/\"7\"", "\"seven\"", "\"7\", \"8\""})
  void refusesWhatIsNoVersion(String header) {
    String said = refusal(() -> ExpectedVersion.parse(header));
    assertEquals("版本应为引号中的数字：If-Match=" + header, InLanguage.of(said, "zh"));
  }

  @Test
  void letsAChangeOfTheVersionThereIsThrough() {
    assertDoesNotThrow(() -> new ExpectedVersion(7).check(7));
    assertThrows(MingjianException.class, () -> new ExpectedVersion(7).check(8));
  }
}
