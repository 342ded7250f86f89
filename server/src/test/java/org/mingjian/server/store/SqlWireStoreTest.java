package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
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
import org.mingjian.wire.history.History;
import org.mingjian.wire.history.PastVisit;
import org.mingjian.wire.reply.ReplyProfile;

/// What the wire brings, in PostgreSQL.
class SqlWireStoreTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-06-14T04:00:00Z"), ZoneOffset.UTC);

  private final String code = "H" + UUID.randomUUID().toString().substring(0, 11);
  private final String other = "H" + UUID.randomUUID().toString().substring(0, 11);
  private final String person = UUID.randomUUID().toString();
  private SqlWireStore store;

  @BeforeEach
  void open(@TempDir Path folder) {
    store =
        TestStores.open(
            DATABASE,
            folder,
            new SqlWireStore.Limits(400, Duration.ofSeconds(5), Duration.ofMillis(300), 14),
            CLOCK);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void remembersWhatAnInstitutionReported() {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
    PastVisit visit = store.known(sender(code), person, "").history().visits().getFirst();
    assertEquals("V1", visit.id());
    assertEquals("2025-06-01", visit.rows().getFirst().value("fee_ocur_time"));
  }

  @Test
  void leavesOutWhatIsOlderThanItsHistory() {
    report(
        sender(code),
        "m1",
        List.of(line(code, "V1", "1", "2024-05-01"), line(code, "V2", "1", "2024-05-11")));
    assertEquals(Set.of("V2"), visits(sender(code)));
  }

  @Test
  void isCoveredFromTheDayAfterItWasFirstHeardOfWhateverRowsSayOfTheirDays() {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2024-09-01")));
    assertEquals("2025-06-15", coveredFrom(store, code));
  }

  @Test
  void isNotCoveredByWhatOthersTellOrByStocks() {
    report(sender(other), "m1", List.of(line(other, "V1", "1", "2025-01-01")));
    ClaimRow stock =
        new ClaimRow(
            ExtractTable.INVT_D,
            code,
            "",
            "",
            "1",
            0,
            new TreeMap<>(Map.of("medins_list_codg", "x")));
    report(sender(code), "m2", List.of(stock));
    assertEquals(never(), coveredFrom(store, code));
  }

  @Test
  void isCoveredSinceTheFirstDayAlsoAfterARestart(@TempDir Path folder) {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
    Clock later = Clock.fixed(Instant.parse("2025-06-28T00:00:00Z"), ZoneOffset.UTC);
    try (SqlWireStore again = TestStores.open(DATABASE, folder, TestStores.patient(400), later)) {
      again.report(
          sender(code),
          new Report(message("m2"), List.of(line(code, "V2", "1", "2025-06-01")), List.of()));
      assertEquals("2025-06-15", coveredFrom(again, code));
    }
  }

  @Test
  void isNotCoveredAcrossASilenceNorWhileItLasts(@TempDir Path folder) {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
    Clock later = Clock.fixed(Instant.parse("2025-08-01T00:00:00Z"), ZoneOffset.UTC);
    try (SqlWireStore again = TestStores.open(DATABASE, folder, TestStores.patient(400), later)) {
      assertEquals(never(), coveredFrom(again, code));
      again.report(
          sender(code),
          new Report(message("m2"), List.of(line(code, "V2", "1", "2025-06-01")), List.of()));
      assertEquals("2025-08-02", coveredFrom(again, code));
    }
    try (SqlWireStore again = TestStores.open(DATABASE, folder, TestStores.patient(400), later)) {
      assertEquals("2025-08-02", coveredFrom(again, code));
      List.of("2025-06", "2025-07", "2025-08").forEach(this::settle);
    }
    try (SqlWireStore again = TestStores.open(DATABASE, folder, TestStores.patient(400), later)) {
      assertEquals("2025-06-01", coveredFrom(again, code));
    }
  }

  private static String never() {
    return CivilTime.date(History.unknown().coveredFromDay()).toString();
  }

  @Test
  void isCoveredAsFarBackAsSettledMonthsReachWithoutAGap(@TempDir Path folder) {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
    List.of("2025-03", "2025-05", "2025-06").forEach(this::settle);
    try (SqlWireStore again = TestStores.open(DATABASE, folder, TestStores.patient(400), CLOCK)) {
      assertEquals("2025-05-01", coveredFrom(again, code));
    }
  }

  private void settle(String month) {
    EventStore events = new EventStore(CLOCK);
    MonthStore.Month settled =
        new MonthStore.Month(
            "/370000",
            code,
            YearMonth.parse(month),
            ContentHash.of(month),
            List.of(),
            "test",
            CLOCK.instant());
    DATABASE.inScope(
        Scope.service(), sql -> new MonthStore(events, new FactStore(events)).take(sql, settled));
  }

  private String coveredFrom(SqlWireStore asked, String institution) {
    int day = asked.known(sender(institution), person, "").history().coveredFromDay();
    return CivilTime.date(day).toString();
  }

  @Test
  void takesOneNumberAtTwoInstitutionsForTwoPersonsUntilBothHaveProvenIt() {
    report(sender(other), "m1", List.of(line(other, "V1", "1", "2025-06-01")));
    report(sender(code), "m2", List.of(line(code, "V2", "1", "2025-06-01")));
    report(sender(code), "m3", List.of(row(ExtractTable.MDTRT_D, code, "V2", "admission")));
    assertEquals(Set.of("V2"), visits(sender(code)));
    report(sender(other), "m4", List.of(row(ExtractTable.SETL_D, other, "V1", "S1")));
    assertEquals(Set.of("V1", "V2"), visits(sender(code)));
    assertEquals(Set.of("V1", "V2"), visits(sender(other)));
  }

  @Test
  void knowsAPatientByTheVisitSomebodyWasAdmittedTo() {
    report(sender(code), "m1", List.of(row(ExtractTable.MDTRT_D, code, "V1", "admission")));
    assertTrue(store.known(sender(code), "own number", "").history().visits().isEmpty());
    assertEquals(1, store.known(sender(code), "own number", "V1").history().visits().size());
    assertTrue(store.known(sender(other), "own number", "V1").history().visits().isEmpty());
  }

  @Test
  void takesALaterProofForTheTruth() {
    ClaimRow admission = row(ExtractTable.MDTRT_D, code, "V1", "admission");
    report(sender(code), "m1", List.of(admission));
    ClaimRow corrected =
        new ClaimRow(
            admission.table(),
            code,
            "another" + person,
            "V1",
            "admission",
            admission.day(),
            admission.values());
    report(sender(code), "m2", List.of(corrected));
    report(sender(code), "m3", List.of(row(ExtractTable.MDTRT_D, code, "V2", "admission")));
    History history = store.known(sender(code), "own number", "V1").history();
    assertEquals("another" + person, history.visits().getFirst().rows().getFirst().person());
    assertEquals(1, history.visits().size());
  }

  @Test
  void believesTheProfileOfAnInstitution() {
    report(sender(other), "m1", List.of(row(ExtractTable.SETL_D, other, "V1", "S1")));
    assertTrue(visits(sender(code)).isEmpty());
    Sender proven =
        new Sender(code, "/370000", ReplyProfile.DEFAULT, Map.of(), true, "").asProven();
    assertEquals(Set.of("V1"), visits(proven));
  }

  @Test
  void tellsWhoeverProvedNothingOnlyWhatThatInstitutionReported() {
    report(sender(other), "m1", List.of(row(ExtractTable.SETL_D, other, "V1", "S1")));
    report(unproven(code), "m2", List.of(row(ExtractTable.MDTRT_D, code, "V2", "admission")));
    Sender believing = new Sender(code, "/370000", ReplyProfile.DEFAULT, Map.of(), true, "");
    assertEquals(Set.of("V2"), visits(unproven(code)));
    assertEquals(Set.of("V2"), visits(believing));
    assertEquals(Set.of("V2"), visits(sender(code)));
    assertEquals(Set.of("V1"), visits(sender(other)));
  }

  @Test
  void knowsAPatientOfAnUnprovenInstitutionByTheVisitThereAndNowhereElse() {
    report(sender(other), "m1", List.of(row(ExtractTable.SETL_D, other, "V9", "S1")));
    report(unproven(code), "m2", List.of(row(ExtractTable.MDTRT_D, code, "V1", "admission")));
    History history = store.known(unproven(code), "own number", "V1").history();
    assertEquals(List.of("V1"), history.visits().stream().map(PastVisit::id).toList());
    assertEquals(1, store.known(sender(code), "own number", "V1").history().visits().size());
  }

  @Test
  void keepsWhatWasProvenWhereSomebodyUnprovenSaysOtherwise() {
    report(sender(other), "m1", List.of(row(ExtractTable.SETL_D, other, "V9", "S1")));
    report(sender(code), "m2", List.of(row(ExtractTable.MDTRT_D, code, "V1", "admission")));
    ClaimRow forged =
        new ClaimRow(
            ExtractTable.SETL_D,
            code,
            "forged",
            "V1",
            "S1",
            CivilTime.day(LocalDate.of(2025, 6, 1)),
            new TreeMap<>());
    report(unproven(code), "m3", List.of(forged));
    History history = store.known(sender(code), "own number", "V1").history();
    assertEquals(
        Set.of("V1", "V9"),
        history.visits().stream().map(PastVisit::id).collect(Collectors.toSet()));
  }

  @Test
  void knowsNothingOfSomebodyWithoutNumber() {
    assertTrue(store.known(sender(code), "", "").history().visits().isEmpty());
  }

  @Test
  void takesNoInsistenceFromOneVisitWithoutNumberToAnother() {
    String warning = "J" + person;
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          new WarningStore()
              .add(
                  sql,
                  List.of(
                      new KeptWarning(
                          warning,
                          "/370000",
                          code,
                          "Q",
                          CLOCK.instant(),
                          "F",
                          "R",
                          "",
                          "L",
                          "I",
                          "D",
                          100,
                          true,
                          false,
                          "told",
                          "{}")));
          return warning;
        });
    store.feedback(sender(code), message("m1"), List.of(new Feedback(warning, true, "")));
    assertEquals(Set.of(), store.known(sender(code), person, "").insisted());
    assertEquals(Set.of(), store.known(sender(code), "", "").insisted());
  }

  @Test
  void keepsFeedbackOnceAMessageWithACodedReason() {
    List<Feedback> said =
        List.of(new Feedback(person, true, "病情需要"), new Feedback("x" + person, false, ""));
    store.feedback(sender(code), message("m1"), said);
    store.feedback(sender(code), message("m1"), said);
    Map<String, String> kept =
        DATABASE
            .inScope(
                Scope.service(),
                sql ->
                    sql.fetch(
                        "SELECT jr_id, reason_code FROM feedback WHERE institution = ?", code))
            .intoMap(row -> row.get(0, String.class), row -> row.get(1, String.class));
    assertEquals(Map.of(person, "CONDITION", "x" + person, "CHANGED"), kept);
  }

  @Test
  void showsOneInstitutionNothingOfAnother() {
    report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
    int seen =
        DATABASE.inScope(
            Scope.institution("/370000", "H-other"),
            sql -> sql.fetch("SELECT 1 FROM fact WHERE person = ?", person).size());
    assertEquals(0, seen);
    assertFalse(visits(sender(code)).isEmpty());
  }

  @Test
  void writesReportsDownWhileTheDatabaseIsSlowAndTakesThemThereInTheirOrder() throws Exception {
    try (Connection slow = SharedPostgres.connection();
        Statement lock = slow.createStatement()) {
      slow.setAutoCommit(false);
      lock.execute("LOCK TABLE mingjian.fact");
      report(sender(code), "m1", List.of(line(code, "V1", "1", "2025-06-01")));
      report(sender(code), "m2", List.of(line(code, "V1", "1", "2025-06-02")));
      slow.rollback();
    }
    awaitTrue(() -> visits(sender(code)).equals(Set.of("V1")));
    awaitTrue(() -> told().equals("2025-06-02"));
  }

  @Test
  void keepsTheMessageOnceWithWhatItBrought() {
    List<ClaimRow> rows = List.of(line(code, "V1", "1", "2025-06-01"));
    report(sender(code), "k1", rows);
    report(sender(code), "k1", rows);
    report(sender(code), "k2", List.of());
    store.feedback(sender(code), message("k3"), List.of());
    assertEquals(List.of("k1 {}", "k2 {}", "k3 {}"), bodies());
  }

  @Test
  void keepsTheMessageOfAReportThatWasWrittenDownFirst() throws Exception {
    try (Connection slow = SharedPostgres.connection();
        Statement lock = slow.createStatement()) {
      slow.setAutoCommit(false);
      lock.execute("LOCK TABLE mingjian.fact");
      report(sender(code), "k1", List.of(line(code, "V1", "1", "2025-06-01")));
      store.feedback(sender(code), message("k2"), List.of());
      slow.rollback();
    }
    awaitTrue(() -> bodies().equals(List.of("k1 {}", "k2 {}")));
  }

  private List<String> bodies() {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetch(
                    "SELECT request, body FROM message WHERE institution = ? ORDER BY request",
                    code)
                .map(row -> {
                  String request = row.get(0, String.class);
                  byte[] body = store.codec().messageBody(row.get(1, byte[].class), request);
                  return request + " " + new String(body, StandardCharsets.UTF_8);
                }));
  }

  private String told() {
    PastVisit visit = store.known(sender(code), person, "").history().visits().getFirst();
    return visit.rows().getFirst().value("fee_ocur_time");
  }

  private static void awaitTrue(BooleanSupplier hoped) throws InterruptedException {
    for (int i = 0; i < 200 && !hoped.getAsBoolean(); i++) {
      Thread.sleep(20);
    }
    assertTrue(hoped.getAsBoolean());
  }

  private Set<String> visits(Sender sender) {
    History history = store.known(sender, person, "").history();
    return history.visits().stream().map(PastVisit::id).collect(Collectors.toSet());
  }

  private ClaimRow line(String institution, String visit, String key, String day) {
    return new ClaimRow(
        ExtractTable.FEE_LIST_D,
        institution,
        person,
        visit,
        key,
        CivilTime.day(LocalDate.parse(day)),
        new TreeMap<>(Map.of("fee_ocur_time", day)));
  }

  private ClaimRow row(ExtractTable table, String institution, String visit, String key) {
    return new ClaimRow(
        table,
        institution,
        person,
        visit,
        key,
        CivilTime.day(LocalDate.of(2025, 6, 1)),
        new TreeMap<>());
  }

  private static Sender sender(String code) {
    return unproven(code).asProven();
  }

  private static Sender unproven(String code) {
    return new Sender(code, "/370000", ReplyProfile.DEFAULT, Map.of(), false, "");
  }

  private void report(Sender sender, String message, List<ClaimRow> rows) {
    store.report(sender, new Report(message(message), rows, List.of()));
  }

  private static RawMessage message(String id) {
    return new RawMessage(id, "2301", "", new byte[] {'{', '}'}, List.of());
  }
}
