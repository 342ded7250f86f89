package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

class AskStoreTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant RECEIVED = Instant.parse("2031-01-31T23:59:59.123456Z");
  private static final byte[] BODY = "{\"patn_name\": \"张三\"}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private AskStore asks;

  @BeforeEach
  void opens() {
    asks = new AskStore(new SealedBodies(new LocalKeyFile(folder.resolve("keys"))));
  }

  @Test
  void givesTheBodyBackAsItCame() {
    add(ask("A1", RECEIVED, "r1"));
    Optional<byte[]> body = in(sql -> asks.body(sql, "A1"));
    assertArrayEquals(BODY, body.orElseThrow());
  }

  @Test
  void sealsTheBody() {
    add(ask("A2", RECEIVED, "r1"));
    byte[] sealed =
        in(sql ->
            sql.fetchSingle("SELECT body FROM ask WHERE request = 'A2'").get(0, byte[].class));
    assertFalse(new String(sealed, StandardCharsets.UTF_8).contains("patn_name"));
  }

  @Test
  void opensABodyOnlyForItsRequest() {
    add(ask("A3", RECEIVED, "r1"));
    in(sql ->
        sql.execute(
            "UPDATE ask SET body = (SELECT body FROM ask WHERE request = 'A3') WHERE request = 'A3x'"));
    add(ask("A3x", RECEIVED, "r1"));
    in(sql ->
        sql.execute(
            "UPDATE ask SET body = (SELECT body FROM ask WHERE request = 'A3') WHERE request = 'A3x'"));
    assertThrows(MingjianException.class, () -> in(sql -> asks.body(sql, "A3x")));
  }

  @Test
  void keepsOneOfTheSameAskTwice() {
    add(ask("A4", RECEIVED, "r1"));
    add(ask("A4", RECEIVED, "r1"));
    int count = in(sql -> sql.fetch("SELECT 1 FROM ask WHERE request = 'A4'").size());
    assertEquals(1, count);
  }

  @Test
  void takesAsksOfAnyMonth() {
    add(ask("A5", Instant.parse("2032-02-29T23:59:59.999999Z"), "r1"));
    add(ask("A6", Instant.parse("2032-03-01T00:00:00Z"), "r1"));
    assertFalse(in(sql -> asks.body(sql, "A5")).isEmpty());
    assertFalse(in(sql -> asks.body(sql, "A6")).isEmpty());
  }

  @Test
  void listsWhatIsStillToBeJudgedUntilItIs() {
    Instant later = Instant.parse("2040-05-01T00:00:00Z");
    add(ask("A7", later, ""));
    assertEquals(List.of("A7"), in(sql -> asks.toJudge(sql, later, 10)));
    add(ask("A7", later, "r1"));
    assertEquals(List.of(), in(sql -> asks.toJudge(sql, later, 10)));
  }

  private void add(KeptAsk ask) {
    in(sql -> {
      asks.add(sql, ask, BODY);
      return ask;
    });
  }

  private static <T> T in(Database.Work<T> work) {
    return DATABASE.inScope(Scope.service(), (DSLContext sql) -> work.run(sql));
  }

  private static KeptAsk ask(String request, Instant received, String release) {
    return new KeptAsk(
        request,
        "/370000",
        "AS1",
        "3101",
        "",
        ContentHash.of(request),
        received,
        Optional.empty(),
        release,
        false);
  }
}
