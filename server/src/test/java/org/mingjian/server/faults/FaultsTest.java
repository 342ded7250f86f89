package org.mingjian.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The faults themselves, under load, on a server in a process of its own. `faults.millis` says how
/// long each lasts. After each, what was acknowledged is there exactly once.
class FaultsTest {
  private static final long MILLIS = Long.getLong("faults.millis", 1500);
  private static final long NEVER = Long.MAX_VALUE;

  @TempDir static Path folder;

  private static final FaultTable TABLE = new FaultTable();
  private static ServerProcess server;

  @BeforeAll
  static void start() throws Exception {
    server = ServerProcess.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void killOfTheServer() throws Exception {
    Load load = new Load(server, "kill -9 of the server").begin();
    Thread.sleep(MILLIS);
    server.kill();
    long killedAt = System.nanoTime();
    server.startAgain();
    Thread.sleep(MILLIS);
    allIsThereOnce(load.end().compare(killedAt));
  }

  @Test
  void killOfPostgres() throws Exception {
    Load load = new Load(server, "kill -9 of PostgreSQL").begin();
    Thread.sleep(MILLIS);
    server.killPostgres();
    Thread.sleep(2 * MILLIS);
    FaultTable.Row row = allIsThereOnce(load.end().compare(NEVER));
    assertEquals(0, row.refused());
    assertEquals(0, row.broken());
  }

  @Test
  void restart() throws Exception {
    Load load = new Load(server, "stop and start").begin();
    Thread.sleep(MILLIS);
    server.stop();
    server.startAgain();
    Thread.sleep(MILLIS);
    allIsThereOnce(load.end().compare(NEVER));
  }

  @Test
  void slowDatabase() throws Exception {
    Load load = new Load(server, "database slow for 2 s").begin();
    Thread.sleep(MILLIS);
    lockFacts(2000);
    Thread.sleep(MILLIS);
    FaultTable.Row row = allIsThereOnce(load.end().compare(NEVER));
    assertEquals(0, row.refused());
    assertTrue(row.slowestMillis() < 2000, row::toString);
  }

  private static void lockFacts(long millis) throws Exception {
    try (Connection database = server.database();
        Statement lock = database.createStatement()) {
      database.setAutoCommit(false);
      lock.execute("LOCK TABLE fact IN ACCESS EXCLUSIVE MODE");
      Thread.sleep(millis);
      database.rollback();
    }
  }

  private static FaultTable.Row allIsThereOnce(FaultTable.Row row) throws IOException {
    TABLE.add(row);
    TABLE.write();
    assertTrue(row.acknowledged() > 0, row::toString);
    assertEquals(0, row.found().lost(), row::toString);
    assertEquals(0, row.found().twice(), row::toString);
    assertEquals(0, row.faults(), row::toString);
    return row;
  }
}
