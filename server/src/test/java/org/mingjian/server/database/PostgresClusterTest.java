package org.mingjian.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

class PostgresClusterTest {
  /// Making a cluster takes a second: those who only use one share it.
  @TempDir static Path made;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "listen_addresses, 127.0.0.1"
  })
  void keepsWhatItAcknowledgedAndHidesFromTheNetwork(String name, String value)
      throws SQLException {
    assertEquals(value, ask(SharedPostgres.address(), "SHOW " + name));
  }

  @Test
  void keepsItsPasswordFromOthers() throws IOException {
    ClusterFolder made = new ClusterFolder(folder);
    assertEquals(made.password(), made.password());
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(made.passwordFile())));
  }

  @Test
  void letsNobodyInWithoutThePassword() {
    DatabaseAddress address = SharedPostgres.address();
    DatabaseAddress guessed = new DatabaseAddress(address.url(), address.user(), "guessed");
    assertThrows(SQLException.class, () -> ask(guessed, "SELECT 1"));
  }

  @Test
  void findsItsDataAgainAfterBeingStoppedKilledAndLeftRunning() throws Exception {
    try (PostgresCluster first = start(made)) {
      ask(
          first.address(),
          "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 1 AS n; SELECT n FROM kept");
    }
    PostgresCluster orphan = start(made);
    ask(orphan.address(), "INSERT INTO kept VALUES (2); SELECT 1");
    orphan.abandon();
    try (PostgresCluster second = start(made)) {
      assertFalse(orphan.process().isAlive());
      assertEquals("2", ask(second.address(), "SELECT count(*) FROM kept"));
      second.process().destroyForcibly().waitFor();
      awaitAnswer(second.address());
      assertEquals("2", ask(second.address(), "SELECT count(*) FROM kept"));
    }
  }

  @Test
  void isNotMisledByAProcessIdThatIsAnothersByNow() throws Exception {
    try (PostgresCluster first = start(made)) {
      assertTrue(first.process().isAlive());
    }
    Path processId = made.resolve("postgres/postmaster.pid");
    Files.write(processId, List.of(Long.toString(ProcessHandle.current().pid())));
    try (PostgresCluster second = start(made)) {
      assertEquals("1", ask(second.address(), "SELECT 1"));
    }
  }

  @Test
  void refusesDataOfAnotherMajorVersion() throws IOException {
    Files.createDirectories(folder.resolve("postgres"));
    Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
    MingjianException refused = assertThrows(MingjianException.class, () -> start(folder));
    assertEquals(ServerError.CONFIGURATION, refused.code());
  }

  private PostgresCluster start(Path folder) {
    return PostgresCluster.start(folder, SharedPostgres.PROGRAMS, "16MB");
  }

  private static void awaitAnswer(DatabaseAddress address) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (System.nanoTime() < deadline) {
      try {
        ask(address, "SELECT 1");
        return;
      } catch (SQLException e) {
        Thread.sleep(20);
      }
    }
  }

  private static String ask(DatabaseAddress address, String sql) throws SQLException {
    try (Connection connection = address.source().getConnection();
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
