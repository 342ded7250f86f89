package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.Feedback;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.values.CivilTime;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.reply.ReplyProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The event of each message that reports something.
class MessageEventTest {
  private static final Database DATABASE = SharedPostgres.database();

  /// In China the day after.
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-14T20:00:00.120Z"), ZoneOffset.UTC);

  private final EventStore events = new EventStore(CLOCK);
  private final String code = "ME" + UUID.randomUUID().toString().substring(0, 10);
  private SqlWireStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store = TestStores.open(DATABASE, folder, TestStores.patient(400), CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void isWrittenOnceAMessageIntoOneChainOfTheDay() {
    report("/370000", "e1");
    report("/370000", "e1");
    report("/370000", "e2");
    store.feedback(sender("/370000"), message("e3", "3103"), List.of(new Feedback("w", true, "")));
    List<Event> told = told();
    assertEquals(
        List.of("e1", "e2", "e3"), told.stream().map(one -> word(one, "message")).toList());
    assertEquals("3103", word(told.getLast(), "infno"));
    assertEquals("message-reported", told.getFirst().type());
    assertEquals(CLOCK.instant(), told.getFirst().occurred());
    assertEquals(Optional.empty(), firstBroken());
  }

  @Test
  void namesTheBodyThatIsKept() {
    report("/370000", "e1");
    byte[] body =
        DATABASE.inScope(
            Scope.service(),
            sql ->
                sql.fetchSingle("SELECT body FROM message WHERE institution = ?", code)
                    .get(0, byte[].class));
    String hash = HexFormat.of().formatHex(ContentHash.sha256().digest(body));
    assertEquals(hash, word(told().getFirst(), "body"));
  }

  @Test
  void goesOnInTheSameStreamWhereTheInstitutionMovedToAnotherArea() {
    report("/370000", "e1");
    report("/410000", "e2");
    assertEquals(2, told().size());
    assertEquals(Optional.empty(), firstBroken());
  }

  @Test
  void isOneChainWhereManyReportAtATime() throws Exception {
    try (ExecutorService many = Executors.newFixedThreadPool(6)) {
      List<Future<?>> reports = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String id = "e" + i;
        reports.add(many.submit(() -> report("/370000", id)));
      }
      for (Future<?> done : reports) {
        done.get();
      }
    }
    assertEquals(60, told().size());
    assertEquals(Optional.empty(), firstBroken());
  }

  @Test
  void isNotThereWhereTheReportWasRolledBack() {
    report("/370000", "e0");
    KeptMessage kept =
        store.codec().record(message("e1", "2301"), sender("/370000"), CLOCK.instant());
    assertThrows(
        IllegalStateException.class,
        () ->
            DATABASE.inScope(
                Scope.service(),
                sql -> {
                  MessageStore.keep(sql, kept);
                  throw new IllegalStateException("rolled back");
                }));
    assertEquals(1, told().size());
  }

  private void report(String area, String id) {
    ClaimRow line =
        new ClaimRow(
            ExtractTable.FEE_LIST_D,
            code,
            "P" + id,
            "V" + id,
            "1",
            CivilTime.day(LocalDate.of(2025, 6, 1)),
            new TreeMap<>(Map.of("fee_ocur_time", "2025-06-01")));
    store.report(sender(area), new Report(message(id, "2301"), List.of(line), List.of()));
  }

  private Sender sender(String area) {
    return new Sender(code, area, ReplyProfile.DEFAULT, Map.of(), false, "").asProven();
  }

  private static RawMessage message(String id, String infno) {
    return new RawMessage(id, infno, "", new byte[] {'{', '}'}, List.of());
  }

  private List<Event> told() {
    return DATABASE.inScope(
        Scope.service(), sql -> events.read(sql, "wire/" + code + "/2025-06-15"));
  }

  private Optional<Long> firstBroken() {
    return DATABASE.inScope(
        Scope.service(), sql -> events.firstBroken(sql, "wire/" + code + "/2025-06-15"));
  }

  private static String word(Event event, String name) {
    JsonNode payload = JsonMapper.shared().readTree(event.payload());
    return payload.get(name).asString();
  }
}
