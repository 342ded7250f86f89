package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.Aside;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowValues;
import org.mingjian.wire.reply.ReplyProfile;

/// Records that were put aside, and come back.
class RestorationTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant NOON = Instant.parse("2025-06-14T04:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final RecordCodec own = codec((byte) 1);
  private final RecordCodec other = codec((byte) 2);
  private final String code = "RS" + UUID.randomUUID().toString().substring(0, 10);
  @TempDir private Path folder;
  private Aside aside = new Aside(Path.of("none"));

  @BeforeEach
  void hasAPlace() {
    aside = new Aside(folder.resolve("aside"));
  }

  @Test
  void comeBackOnceByTheKeyTheyWereSealedWith() {
    aside.put(other.write(report(other, "a", "1", NOON)));
    aside.put(own.write(report(own, "b", "2", NOON)));
    assertEquals(1, restore(own));
    assertEquals(Map.of("b", "2"), told());
    assertEquals(1, aside.records().size());
    assertEquals(1, restore(other));
    assertEquals(0, restore(other));
    assertEquals(Map.of("a", "1", "b", "2"), told());
    assertTrue(aside.records().isEmpty());
    assertEquals(2, messages());
  }

  @Test
  void undoNothingThatWasSaidLater() {
    aside.put(own.write(report(own, "a", "1", NOON)));
    keep(report(own, "a", "corrected", NOON.plusSeconds(60)));
    assertEquals(1, restore(own));
    assertEquals(Map.of("a", "corrected"), told());
    assertEquals(2, messages());
  }

  @Test
  void changeNothingWhereTheyComeTwice() {
    aside.put(own.write(report(own, "a", "1", NOON)));
    aside.put(own.write(report(own, "a", "1", NOON)));
    assertEquals(2, restore(own));
    assertEquals(Map.of("a", "1"), told());
    assertEquals(1, messages());
  }

  private int restore(RecordCodec sealedBy) {
    Restoration restoration = new Restoration(DATABASE, own, sealedBy, CLOCK);
    return aside.takeBack(record -> restoration.restore(record).restored());
  }

  private void keep(FactReport report) {
    new MessageMonths(DATABASE).ensure(report.received(), Patience.LONG);
    FactStore facts = new FactStore(new EventStore(CLOCK));
    DATABASE.inScope(Scope.service(), sql -> facts.report(sql, report));
  }

  private FactReport report(RecordCodec codec, String key, String quantity, Instant received) {
    ClaimRow row =
        new ClaimRow(
            ExtractTable.FEE_LIST_D,
            code,
            "P",
            "V1",
            key,
            9000,
            new TreeMap<>(Map.of("cnt", quantity)));
    Sender sender = new Sender(code, "/370000", ReplyProfile.DEFAULT, Map.of(), false, "");
    RawMessage message =
        new RawMessage(key + quantity, "2301", "", new byte[] {'{', '}'}, List.of());
    return FactReport.of(
        codec.record(message, sender, received),
        new Report(message, List.of(row), List.of()),
        true);
  }

  private Map<String, String> told() {
    return DATABASE.inScope(
        Scope.service(),
        sql -> {
          Map<String, String> told = new TreeMap<>();
          sql.fetch("SELECT key, content FROM fact WHERE institution = ?", code)
              .forEach(row ->
                  told.put(
                      row.get(0, String.class),
                      RowValues.read(row.get(1, byte[].class)).byColumn().get("cnt")));
          return told;
        });
  }

  private int messages() {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle("SELECT count(*) FROM message WHERE institution = ?", code)
                .into(Integer.class));
  }

  private static RecordCodec codec(byte key) {
    byte[] cipherKey = {key, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    return new RecordCodec(new Protector(new ProtectionKey("k", new byte[32], cipherKey)));
  }
}
