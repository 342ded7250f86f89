package org.mingjian.server.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.Importer;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.WireInMemory;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.synth.message.CityMessage;

/// A city over the wire, message by message, against the same city through the lake.
class CityEqualityTest {
  @TempDir private static Path folder;
  private static TestCity city;
  private static Database database;
  private static SqlWireStore store;

  @BeforeAll
  static void send() throws IOException {
    city = new TestCity(folder);
    database = SharedPostgres.another("city");
    Protector protector = new Protector(new ProtectionKey("k", new byte[32], new byte[16]));
    JournalLimits limits =
        new JournalLimits(1 << 20, 100, Duration.ofMillis(1), 10, Duration.ofMillis(10));
    store =
        new SqlWireStore(
            new SqlWireStore.Parts(database, protector, folder.resolve("journal"), limits),
            new SqlWireStore.Limits(400, Duration.ofSeconds(5), Duration.ofSeconds(30)),
            Clock.systemUTC());
    WireInMemory service = new WireInMemory(city.release, store, Clock.systemUTC());
    List<CityMessage> messages = city.messages.inOrder();
    for (CityMessage message : messages) {
      String reply = service.answer(message.body());
      assertTrue(reply.startsWith("{\"infcode\":0"), () -> message + reply);
    }
  }

  @AfterAll
  static void close() {
    store.close();
    database.close();
  }

  @Test
  void givesTheFindingsOfTheLake() throws IOException {
    Path told = city.writeTold();
    Path lake = folder.resolve("lake");
    new WireLake(lake, city.settings()).run(told, Optional.of(city.registers()));
    Path extract = Files.createDirectories(folder.resolve("extract"));
    new ReportedExtract(database, new FactStore(new EventStore(Clock.systemUTC())))
        .write(extract, Optional.empty());
    Path wire = folder.resolve("wire");
    new WireLake(wire, city.settings()).run(extract, Optional.of(city.registers()));
    List<String> expected = city.findings(lake);
    List<String> found = city.findings(wire);
    assertEquals(expected, found);
  }
}
