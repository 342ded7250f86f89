package org.mingjian.server.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.WireInMemory;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.server.store.TestStores;
import org.mingjian.synth.message.CityMessage;

/// A city over the wire, message by message, against the same city through the lake: at two moments
/// on the way, and after its last fact.
class CityEqualityTest {
  @TempDir private static Path folder;
  private static final FactStore FACTS = new FactStore(new EventStore(Clock.systemUTC()));
  private static TestCity city;
  private static Database database;
  private static SqlWireStore store;
  private static WireInMemory service;
  private static List<CityMessage> messages;
  private static int sent;

  @BeforeAll
  static void open() throws IOException {
    city = new TestCity(folder);
    messages = city.messages.inOrder();
    database = SharedPostgres.another("city");
    store =
        TestStores.open(
            database, folder.resolve("journal"), TestStores.patient(400), Clock.systemUTC());
    service = new WireInMemory(city.release, store, Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    store.close();
    database.close();
  }

  @Test
  void givesTheFindingsOfTheLakeAtAnyMomentAndInTheEnd() throws IOException {
    for (int part = 1; part <= 3; part++) {
      sendUntil(messages.size() * part / 3);
      Path cut = lake("cut" + part, Optional.empty());
      ReportedBatches reported = new ReportedBatches(database, FACTS, cut);
      assertEquals(city.wireFindings(cut), city.findingsOf(reported, part));
    }
    Path told = city.writeTold();
    Path direct = folder.resolve("direct");
    new WireLake(direct, city.settings()).run(told, Optional.of(city.registers()));
    List<String> expected = city.findings(direct);
    assertTrue(expected.size() > 100, () -> "" + expected.size());
    assertEquals(expected, city.findings(lake("whole", Optional.of(city.registers()))));
  }

  private static void sendUntil(int end) {
    while (sent < end) {
      CityMessage message = messages.get(sent++);
      String reply = service.answer(message.body());
      assertTrue(reply.startsWith("{\"infcode\":0"), () -> message + reply);
    }
  }

  /// What was reported until now, in a lake.
  private static Path lake(String name, Optional<Path> registers) throws IOException {
    Path extract = Files.createDirectories(folder.resolve("extract-" + name));
    new ReportedExtract(database, FACTS).write(extract, Optional.empty());
    Path lake = folder.resolve(name);
    new WireLake(lake, city.settings()).run(extract, registers);
    return lake;
  }
}
