package org.mingjian.server.database;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

class PostgresVersionTest {
  @Test
  void refusesOneBefore15AndSaysWhichItFound() {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> PostgresVersion.check(14, "db (14.9)"));
    assertEquals(ServerError.CONFIGURATION, refused.code());
    assertTrue(refused.getMessage().contains("db (14.9)"), refused.getMessage());
  }

  @Test
  void takes15AndOurOwn() {
    assertDoesNotThrow(() -> PostgresVersion.check(15, "db"));
    assertDoesNotThrow(() -> PostgresVersion.check(SharedPostgres.address()));
  }
}
