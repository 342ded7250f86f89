package org.mingjian.server.desk.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.AccessLog;

class CourierTest {
  private static final Database DATABASE = SharedPostgres.another("courier");
  private static final String AREA = "/990000/990100";
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private final String hospital = "H-" + UUID.randomUUID();
  private Instant now = NOON;

  @BeforeEach
  void emptiesTheOutbox() {
    DATABASE.inScope(Scope.service(), sql -> sql.execute("UPDATE outbox SET state = 'delivered'"));
  }

  @Test
  void bringsEachMessageToTheGateway() {
    post(3);
    try (FakeGateway gateway = new FakeGateway()) {
      assertEquals(3, deliverAll(gateway.address()));
      assertEquals(3, gateway.kept().size());
      assertEquals(
          hospital, gateway.kept().values().iterator().next().get("institution").asString());
      assertEquals(0, deliverAll(gateway.address()));
    }
    assertEquals(3, count("delivered"));
  }

  @Test
  void losesNothingWhileTheGatewayIsAway() {
    post(3);
    URI gone;
    try (FakeGateway gateway = new FakeGateway()) {
      gone = gateway.address();
    }
    for (int hour = 0; hour < 2; hour++) {
      deliverAll(gone);
      now = now.plus(Duration.ofHours(1));
    }
    assertEquals(3, count("waiting"));
    try (FakeGateway gateway = new FakeGateway()) {
      deliverAll(gateway.address());
      assertEquals(3, gateway.kept().size());
    }
  }

  @Test
  void sendsAgainWhatItDoesNotKnowToBeTakenUnderTheSameId() {
    post(1);
    try (FakeGateway gateway = new FakeGateway().losingAnswers(true)) {
      deliverAll(gateway.address());
      assertEquals(1, count("waiting"));
      now = now.plus(Duration.ofHours(1));
      deliverAll(gateway.losingAnswers(false).address());
      assertTrue(gateway.heard().size() >= 2, gateway.heard().toString());
      assertEquals(1, new HashSet<>(gateway.heard()).size());
      assertEquals(1, gateway.kept().size());
    }
    assertEquals(1, count("delivered"));
  }

  @Test
  void takesASlowGatewayForOneThatIsAway() {
    post(2);
    try (FakeGateway gateway = new FakeGateway().slow(8000)) {
      long begun = System.nanoTime();
      deliverAll(gateway.address());
      assertTrue(Duration.ofNanos(System.nanoTime() - begun).toMillis() < 8000);
      assertEquals(1, gateway.heard().size());
    }
    assertEquals(2, count("waiting"));
  }

  @Test
  void takesAGatewayThatHadTheMessageBeforeAtItsWord() {
    post(1);
    try (FakeGateway gateway = new FakeGateway().answering(409)) {
      deliverAll(gateway.address());
    }
    assertEquals(1, count("delivered"));
  }

  @Test
  void leavesToPeopleWhatIsRefusedTooOftenAndSendsItAgainAtTheirWord() {
    post(1);
    Outbox outbox = outbox(Clock.systemUTC());
    try (FakeGateway gateway = new FakeGateway().answering(400)) {
      for (int hour = 0; hour < 4; hour++) {
        deliverAll(gateway.address());
        now = now.plus(Duration.ofHours(1));
      }
      assertEquals(3, gateway.heard().size());
      Outbox.Listed stuck = only(outbox, "stuck");
      assertEquals("HTTP 400", stuck.failure());
      assertEquals(3, stuck.tries());
      assertTrue(again(outbox, stuck));
      now = Instant.now().plusSeconds(10);
      deliverAll(gateway.answering(200).address());
      assertEquals(1, gateway.kept().size());
      assertFalse(again(outbox, stuck));
      AccessLog.Look look = looks(stuck).getFirst();
      assertEquals(List.of(look), looks(stuck), "once, for what was sent again alone");
      assertEquals(List.of("s.head", "send-again"), List.of(look.actor(), look.action()));
      assertEquals(List.of(AREA, hospital), List.of(look.areaPath(), look.institution()));
    }
  }

  @Test
  void waitsLongerAfterEachFailure() {
    post(1);
    try (FakeGateway gateway = new FakeGateway().answering(400)) {
      deliverAll(gateway.address());
      now = now.plusSeconds(61);
      deliverAll(gateway.address());
      now = now.plusSeconds(61);
      deliverAll(gateway.address());
      assertEquals(2, gateway.heard().size());
    }
  }

  @Test
  void tellsAGatewayNothingThatDidNotHappen() {
    assertThrows(
        IllegalStateException.class,
        () ->
            DATABASE.inScope(
                Scope.service(),
                sql -> {
                  new NoticePost(true, clock()).post(sql, notice(0));
                  throw new IllegalStateException("rolled back");
                }));
    assertEquals(0, count("waiting"));
  }

  @Test
  void putsMessagesIntoAFolderWhole(@TempDir Path folder) throws IOException {
    post(2);
    Courier courier = courier(new FolderGateway(folder.resolve("out")));
    while (courier.deliver()) {
      now = now.plusMillis(1);
    }
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(2, names.size(), names.toString());
      assertTrue(names.getFirst().matches("[0-9a-f]{32}\\.json"), names.toString());
    }
  }

  @Test
  void isHiddenFromInstitutions() {
    post(1);
    Outbox.Cut all =
        new Outbox.Cut("waiting", Instant.parse("9999-01-01T00:00:00Z"), "f".repeat(32), 10);
    assertEquals(
        List.of(),
        DATABASE.inScope(Scope.institution(AREA, hospital), sql -> outbox(clock()).page(sql, all)));
  }

  private static boolean again(Outbox outbox, Outbox.Listed message) {
    return DATABASE.inScope(Scope.area(AREA), sql -> outbox.again(sql, message.id(), "s.head"));
  }

  private static Outbox outbox(Clock at) {
    return new Outbox(new AccessLog(at), at);
  }

  private static List<AccessLog.Look> looks(Outbox.Listed message) {
    return DATABASE.inScope(
        Scope.area(AREA),
        sql ->
            new AccessLog(Clock.systemUTC())
                .before(sql, Long.MAX_VALUE, 100).stream()
                    .map(AccessLog.Entry::look)
                    .filter(one -> one.subject().equals("outbox/" + message.id()))
                    .toList());
  }

  private Outbox.Listed only(Outbox outbox, String state) {
    Outbox.Cut all =
        new Outbox.Cut(state, Instant.parse("9999-01-01T00:00:00Z"), "f".repeat(32), 10);
    List<Outbox.Listed> rows =
        DATABASE.inScope(Scope.area(AREA), sql -> outbox.page(sql, all)).stream()
            .filter(one -> one.institution().equals(hospital))
            .toList();
    assertEquals(1, rows.size(), rows.toString());
    return rows.getFirst();
  }

  private Notice notice(int number) {
    return new Notice(
        "test/" + hospital + "/" + number,
        NoticeKind.ASKED,
        "0".repeat(32),
        hospital,
        Optional.empty(),
        "",
        Notice.Recipient.office(AREA, hospital));
  }

  private void post(int notices) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          for (int i = 0; i < notices; i++) {
            new NoticePost(true, clock()).post(sql, notice(i));
          }
          return notices;
        });
  }

  private int deliverAll(URI to) {
    Courier courier = courier(new HttpGateway(to, Optional.empty(), TIMEOUT));
    int delivered = 0;
    while (courier.deliver()) {
      delivered++;
    }
    return delivered;
  }

  private Courier courier(Gateway gateway) {
    Courier.Rules rules = new Courier.Rules(3, Duration.ofMinutes(1), Duration.ofMinutes(1));
    return new Courier(DATABASE, gateway, rules, clock());
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private long count(String state) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle(
                    "SELECT count(*) FROM outbox WHERE state = ? AND institution = ?",
                    state,
                    hospital)
                .into(Long.class));
  }
}
