package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.LateAsks;
import org.mingjian.server.journal.Aside;
import org.mingjian.wire.fact.ClaimRow;

/// Records and bodies that were sealed with another key, or damaged.
class UnopenedTest {
  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");
  private static final Clock CLOCK = Clock.systemUTC();

  private final RecordCodec own = codec((byte) 1);
  private final RecordCodec other = codec((byte) 2);
  private final AskStore asks = new AskStore(new WarningStore());

  @Test
  void stopNothingThatComesBehindThemInTheJournal(@TempDir Path folder) {
    Database database = SharedPostgres.database();
    FactStore facts = new FactStore(new EventStore(CLOCK));
    Aside aside = new Aside(folder.resolve("aside"));
    Drain drain =
        new Drain(
            database,
            own,
            new Drain.Tables(
                asks,
                facts,
                new WarningStore(),
                new Coverage(database, 14, CLOCK),
                new LastAsks(),
                new MessageMonths(database)),
            aside);
    drain.take(List.of(other.write(report("HUNOPENED1")), own.write(report("HUNOPENED2"))));
    List<String> kept =
        database.inScope(
            Scope.service(),
            sql ->
                sql.fetch("SELECT institution FROM fact WHERE institution LIKE 'HUNOPENED_'")
                    .into(String.class));
    assertEquals(List.of("HUNOPENED2"), kept);
    assertTrue(aside.bytes() > 0);
  }

  @Test
  void stopNoLateJudgementOfOthers() {
    try (Database database = SharedPostgres.another("unopened")) {
      database.inScope(
          Scope.service(),
          sql -> {
            asks.keep(sql, List.of(ask("bad", other), ask("good", own)));
            return 2;
          });
      LateAsks late = new SqlLateAsks(database, asks, own, CLOCK);
      for (int i = 0; i < 2; i++) {
        assertEquals(
            List.of("good"), late.waiting(10).stream().map(LateAsks.Late::request).toList());
      }
      String faults = "SELECT request FROM ask WHERE fault <> ''";
      assertEquals(
          List.of("bad"),
          database.inScope(Scope.service(), sql -> sql.fetch(faults).into(String.class)));
    }
  }

  private static RecordCodec codec(byte key) {
    byte[] cipherKey = {key, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return new RecordCodec(new Protector(new ProtectionKey("k", new byte[32], cipherKey)));
  }

  private static FactReport report(String institution) {
    ClaimRow row =
        new ClaimRow(ExtractTable.FEE_LIST_D, institution, "P", "V1", "1", 9000, new TreeMap<>());
    return new FactReport("/370000", institution, "m", NOW, List.of(row), true);
  }

  private static AskRecord ask(String request, RecordCodec codec) {
    byte[] sealed = codec.sealed(new byte[] {1, 2, 3}, request);
    String hash = (request.equals("bad") ? "00" : "01").repeat(32);
    return new AskRecord(
        request, NOW, "/370000", "H1", "3101", "m", hash, NOW, "r", true, false, sealed, List.of());
  }
}
