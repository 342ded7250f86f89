package org.mingjian.server.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.SharedPostgres;

/// The faults themselves, under load, on a server in a process of its own. `faults.millis` says how
/// long each lasts. After each, what was acknowledged is there exactly once, as it was sent.
class FaultsTest {
  private static final long MILLIS = Long.getLong("faults.millis", 1500);
  private static final int MALFORMED = Integer.getInteger("faults.malformed", 1000);
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
    Load load = new Load(server, "tables locked for 2 s").begin();
    Thread.sleep(MILLIS);
    lockFacts(2000);
    Thread.sleep(MILLIS);
    FaultTable.Row row = allIsThereOnce(load.end().compare(NEVER));
    assertEquals(0, row.refused());
    assertTrue(row.slowestMillis() < 2000, row::toString);
  }

  /// Every answer of the database comes 2 s late, for as long as a fault lasts.
  @Test
  void databaseBehindASlowLine() throws Exception {
    SharedPostgres.another("slow").close();
    DatabaseAddress database = SharedPostgres.addressOf("slow");
    URI place = URI.create(database.url().substring("jdbc:".length()));
    try (DelayingProxy line = new DelayingProxy(place.getPort())) {
      List<String> settings =
          List.of(
              "mingjian.database.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/slow",
              "mingjian.database.user=" + database.user(),
              "mingjian.database.password=" + database.password());
      Path data = Files.createDirectories(folder.resolve("slow"));
      try (ServerProcess slow = ServerProcess.start(data, Optional.of(database), settings)) {
        Load load = new Load(slow, "database answers 2 s late").begin();
        Thread.sleep(MILLIS);
        line.delay(2000);
        Thread.sleep(Math.max(5000, 2 * MILLIS));
        line.delay(0);
        Thread.sleep(2 * MILLIS);
        FaultTable.Row row = allIsThereOnce(load.end().compare(NEVER), slow);
        assertEquals(0, row.refused() + row.broken(), row::toString);
        assertTrue(row.slowestMillis() < 2000, row::toString);
      }
    }
  }

  /// Asks of a load without the finding that every one of them has, half a minute from now at most.
  private static int unjudged(String name, ServerProcess server) throws Exception {
    int unjudged = 1;
    for (int i = 0; i < 150 && unjudged > 0; i++) {
      Thread.sleep(i == 0 ? 0 : 200);
      try (Connection database = server.database();
          PreparedStatement count =
              database.prepareStatement(
                  "SELECT count(*) FROM ask WHERE msgid LIKE ? AND (NOT judged OR NOT EXISTS "
                      + "(SELECT FROM warning WHERE warning.request = ask.request))")) {
        count.setString(1, name + "-%");
        ResultSet row = count.executeQuery();
        row.next();
        unjudged = row.getInt(1);
      }
    }
    return unjudged;
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

  /// Asks are answered then, and kept as soon as there is room.
  @Test
  void fullDisk() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user may not mount a file system to fill up");
    try (ServerProcess full = ServerProcess.start(disk)) {
      Load load = new Load(full, "disk full").begin();
      Thread.sleep(MILLIS);
      Path filler = disk.resolve("filler");
      fill(filler);
      Thread.sleep(2 * MILLIS);
      Files.delete(filler);
      Thread.sleep(2 * MILLIS);
      load.end();
      load.fact(load.id(-1), "1");
      load.ask(load.id(-2));
      FaultTable.Row row = allIsThereOnce(load.compare(NEVER), full);
      assertEquals(0, row.broken(), row::toString);
      assertTrue(full.said("asks are held in memory"), "the disk was full for asks");
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  /// Until nothing more goes in, not a byte.
  private static void fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int block = 1 << 16; block > 0; block >>= 8) {
        fill(out, new byte[block]);
      }
    }
  }

  private static void fill(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full for blocks of this size.
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  @Test
  void malformedBodies() throws Exception {
    Load load = new Load(server, MALFORMED + " malformed bodies");
    Mutations mutations = new Mutations(20_260_101);
    for (int i = 0; i < MALFORMED; i++) {
      load.post(mutations.next());
      if (i % 10 == 0) {
        load.fact(load.id(i), "1");
        load.ask(load.id(i + 1));
      }
    }
    FaultTable.Row row = allIsThereOnce(load.compare(NEVER));
    assertEquals(MALFORMED / 5, row.acknowledged());
    assertEquals(0, row.broken());
  }

  @Test
  void largestBodies() throws Exception {
    Load load = new Load(server, "bodies of 10 MB");
    assertEquals(Load.Outcome.ACKNOWLEDGED, load.post(Bodies.padded(10 << 20)));
    assertEquals(Load.Outcome.REFUSED, load.post(Bodies.padded((10 << 20) + 1)));
    List<String> lines = load.ids(30_000);
    load.facts(lines);
    FaultTable.Row row = allIsThereOnce(load.compare(NEVER));
    assertEquals(lines.size(), row.acknowledged());
  }

  @Test
  void idleAndSlowConnections() throws Exception {
    try (Connections idle = Connections.open(server.port(), 1000);
        Connections slow = Connections.open(server.port(), 50)) {
      slow.say("POST /fsi/service HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n");
      Load load = new Load(server, "1,000 idle, 50 slow connections").begin();
      for (int i = 0; i < 10; i++) {
        slow.say("{");
        Thread.sleep(MILLIS / 10);
      }
      FaultTable.Row row = allIsThereOnce(load.end().compare(NEVER));
      assertEquals(0, row.refused() + row.broken());
      assertEquals(1000, idle.size());
    }
  }

  @Test
  void duplicatedAndReorderedMessages() throws Exception {
    Load load = new Load(server, "duplicated and reordered");
    List<byte[]> bodies = new ArrayList<>();
    for (String id : load.ids(200)) {
      bodies.addAll(Collections.nCopies(3, Bodies.fact(id, "1")));
      bodies.addAll(Collections.nCopies(3, Bodies.ask(id)));
    }
    Collections.shuffle(bodies, new Random(7));
    load.all(bodies);
    load.ids(200).forEach(load::expect);
    FaultTable.Row row = allIsThereOnce(load.compare(NEVER));
    assertEquals(0, row.refused() + row.broken());
  }

  private static FaultTable.Row allIsThereOnce(FaultTable.Row row) throws Exception {
    return allIsThereOnce(row, server);
  }

  private static FaultTable.Row allIsThereOnce(FaultTable.Row row, ServerProcess server)
      throws Exception {
    isThereOnce(row);
    assertEquals(0, unjudged(row.name(), server), row::toString);
    return row;
  }

  private static FaultTable.Row isThereOnce(FaultTable.Row row) throws IOException {
    TABLE.add(row);
    TABLE.write();
    assertTrue(row.acknowledged() > 0, row::toString);
    assertEquals(0, row.found().lost(), row::toString);
    assertEquals(0, row.found().twice(), row::toString);
    assertEquals(0, row.found().altered(), row::toString);
    assertEquals(0, row.faults(), row::toString);
    return row;
  }
}
