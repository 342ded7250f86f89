package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WirePathTest {
  @ParameterizedTest
  @CsvSource({
    "/medical/{infno}, /medical/3101, 3101, /medical/*",
    "/fsi/api/{infno}/call, /fsi/api/2301/call, 2301, /fsi/api/*",
    "/hsa-{infno}, /hsa-4101A, 4101A, /*"
  })
  void findsTheTransactionInItsPlace(String form, String path, String number, String pattern) {
    WirePath wire = WirePath.of(form);
    assertEquals(Optional.of(number), wire.transaction(path));
    assertEquals(pattern, wire.pattern());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/medical/", "/medical", "/medical/3101/x", "/other/3101", "/medical//3101"})
  void takesNoPathOfAnotherForm(String path) {
    assertEquals(Optional.empty(), WirePath.of("/medical/{infno}").transaction(path));
  }

  @Test
  void findsNoTransactionWhereBothEndsShareCharacters() {
    WirePath wire = WirePath.of("/a/{infno}/a/");
    assertEquals(Optional.empty(), wire.transaction("/a/"));
    assertEquals(Optional.empty(), wire.transaction("/a/a/"));
    assertEquals(Optional.of("1"), wire.transaction("/a/1/a/"));
  }

  @Test
  void leavesTheTransactionToTheBodyWhereThePathHasNone() {
    WirePath wire = WirePath.of("/api/audit");
    assertEquals(Optional.of(""), wire.transaction("/api/audit"));
    assertEquals(Optional.empty(), wire.transaction("/api/audit/"));
    assertEquals("/api/audit", wire.pattern());
  }
}
