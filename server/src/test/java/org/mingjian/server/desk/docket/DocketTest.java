package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.store.EventStore;

class DocketTest {
  private static final Database DATABASE = SharedPostgres.another("docket");
  private static final String AREA = "/990000/990100/990102";
  private static final Instant MONDAY = Instant.parse("2025-06-09T02:00:00Z");
  private static final Actor REVIEWER = new Actor("r.one", Set.of(CaseRole.REVIEWER), "");
  private static final Actor VERIFIER = new Actor("v.one", Set.of(CaseRole.VERIFIER), "");

  private final Clock monday = Clock.fixed(MONDAY, ZoneOffset.UTC);
  private final Desk procedure = new Desk(Procedures.national(), WorkingCalendar.national());
  private final CaseFiles files = new CaseFiles(new EventStore(monday), procedure.limits());
  private final CaseDesk desk = new CaseDesk(DATABASE, files, procedure, monday);
  private final Cases cases = new Cases();
  @TempDir private Path folder;
  private String hospital = "";

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "DO-" + test.getDisplayName().hashCode();
  }

  @Test
  void gathersTheFindingsOfASettlementIntoOneCase() {
    bring("one", 2, 3);
    Cases.Listed only = only(open());
    assertEquals(2, only.findings());
    assertEquals("first-review", only.step());
    assertEquals("2025-06-23", only.limit().toString());
    bring("two", 2, 3);
    assertEquals(only, only(open()));
  }

  @Test
  void closesACaseWhoseFindingsAllFallAway() {
    bring("one", 2, 3, 4);
    String gone = open().stream().filter(one -> one.findings() == 2).findFirst().orElseThrow().id();
    bring("two", 4);
    assertEquals(1, open().size());
    assertTrue(file(gone).isClosed());
    assertEquals("NOT_FOUND", only(list(CaseFilter.View.CLOSED)).closing());
  }

  @Test
  void keepsTheStateThatTheEventsAddUpTo() {
    bring("one", 2);
    String id = only(open()).id();
    obey(id, 2, REVIEWER, propose());
    Cases.Listed now = only(open());
    assertEquals("verification", now.step());
    CaseFile file = file(id);
    assertEquals(now.version(), file.progress().sequence());
    assertEquals("PROPOSED", now.burden());
  }

  @Test
  void obeysACommandOnceHoweverOftenItIsSent() {
    bring("one", 2);
    String id = only(open()).id();
    CaseDesk.Wish wish = new CaseDesk.Wish(id, "c-1", OptionalLong.of(2), REVIEWER, propose());
    desk.obey(Scope.area(AREA), wish);
    long after = file(id).progress().sequence();
    assertInstanceOf(CaseDesk.Result.Done.class, desk.obey(Scope.area(AREA), wish));
    assertEquals(after, file(id).progress().sequence());
  }

  @Test
  void tellsTheSecondOfTwoReviewersThatTheFirstWasFaster() {
    bring("one", 2);
    String id = only(open()).id();
    obey(id, 2, REVIEWER, propose());
    assertEquals(
        new CaseDesk.Result.Refused(Refusal.OVERTAKEN),
        desk.obey(
            Scope.area(AREA),
            new CaseDesk.Wish(id, "c-2", OptionalLong.of(2), VERIFIER, propose())));
  }

  @Test
  void showsAnInstitutionACaseFromTheDayItIsAsked() {
    bring("one", 2);
    String id = only(open()).id();
    Scope own = Scope.institution(AREA, hospital);
    assertEquals(Optional.empty(), DATABASE.inScope(own, sql -> files.find(sql, id)));
    assertEquals(List.of(), DATABASE.inScope(own, sql -> files.recorded(sql, id)));
    obey(id, 2, REVIEWER, propose());
    obey(id, 3, VERIFIER, give("notify"));
    assertTrue(DATABASE.inScope(own, sql -> files.find(sql, id)).isPresent());
    assertEquals(5, DATABASE.inScope(own, sql -> files.recorded(sql, id)).size());
    Scope other = Scope.institution(AREA, "another");
    assertEquals(Optional.empty(), DATABASE.inScope(other, sql -> files.find(sql, id)));
    assertInstanceOf(
        CaseDesk.Result.Missing.class,
        desk.obey(
            Scope.area("/990000/990200"),
            new CaseDesk.Wish(id, "x", OptionalLong.empty(), REVIEWER, propose())));
  }

  @Test
  void letsALimitBeOverOnTheDayAfterItsLast() {
    bring("one", 2);
    String id = only(open()).id();
    sweepOn(Duration.ofDays(14));
    assertEquals(false, file(id).position().isEscalated());
    sweepOn(Duration.ofDays(15));
    assertEquals(true, file(id).position().isEscalated());
  }

  @Test
  void listsWhatIsDueAndWhatIsLate() {
    bring("one", 2, 4, 6);
    assertEquals(3, list(CaseFilter.View.OPEN).size());
    assertEquals(0, list(CaseFilter.View.OVERDUE).size());
    CaseFilter later = filter(CaseFilter.View.OVERDUE, "2025-06-24");
    assertEquals("3", DATABASE.inScope(Scope.area(AREA), sql -> cases.count(sql, later)));
    CaseFilter due = filter(CaseFilter.View.DUE, "2025-06-23");
    assertEquals("3", DATABASE.inScope(Scope.area(AREA), sql -> cases.count(sql, due)));
  }

  @Test
  void listsWhatWasEscalatedWithWhatPassedItsLimitJustNow() {
    bring("one", 2);
    String escalated = only(open()).id();
    sweepOn(Duration.ofDays(15));
    assertEquals(escalated, only(list(CaseFilter.View.OVERDUE)).id());
    bring("two", 2, 4, 6);
    CaseFilter later = filter(CaseFilter.View.OVERDUE, "2025-06-24");
    for (CaseFilter.Order order : CaseFilter.Order.values()) {
      List<Cases.Listed> whole = pages(later, order, 50);
      assertEquals(3, whole.size());
      assertEquals(whole, pages(later, order, 1));
      assertEquals(1, whole.stream().filter(Cases.Listed::escalated).count());
    }
    assertEquals("3", DATABASE.inScope(Scope.area(AREA), sql -> cases.count(sql, later)));
  }

  @Test
  void listsWhatSomebodyAnsweredByWhenTheyDidLast() {
    bring("one", 2, 4, 6);
    List<String> ids = open().stream().map(Cases.Listed::id).toList();
    gave("r.one", ids.get(0), 3, "2025-06-02");
    gave("r.one", ids.get(1), 3, "2025-06-03");
    gave("r.one", ids.get(2), 3, "2025-06-03");
    gave("r.one", ids.get(0), 7, "2025-06-04");
    gave("r.two", ids.get(1), 5, "2025-06-05");
    CaseFilter answered = by("r.one", CaseFilter.View.ANSWERED);
    List<Cases.Listed> whole = pages(answered, CaseFilter.Order.AMOUNT, 50);
    assertEquals(
        List.of("2025-06-04", "2025-06-03", "2025-06-03"),
        whole.stream().map(Cases.Listed::answered).toList());
    assertEquals(ids.get(0), whole.getFirst().id());
    assertEquals(whole, pages(answered, CaseFilter.Order.LIMIT, 1));
    assertEquals("3", DATABASE.inScope(Scope.area(AREA), sql -> cases.count(sql, answered)));
    assertEquals(List.of(), pages(by("r.one", CaseFilter.View.CLOSED), CaseFilter.Order.LIMIT, 1));
    assertEquals(
        List.of(), pages(by("r.three", CaseFilter.View.ANSWERED), CaseFilter.Order.LIMIT, 1));
  }

  private CaseFilter by(String account, CaseFilter.View view) {
    return new CaseFilter(
        view,
        "2025-06-09",
        Optional.of(account),
        Optional.empty(),
        Optional.of(hospital),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(AREA));
  }

  private void gave(String account, String id, long sequence, String day) {
    DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.execute(
                """
                INSERT INTO given_outcome ("case", sequence, account, area_path, institution, step,
                  outcome, kind, answered, entered, day)
                VALUES (CAST(? AS uuid), ?, ?, ?, ?, 'first-review', 'propose', 'held', false,
                  CAST(? AS date), CAST(? AS date))
                """,
                id,
                sequence,
                account,
                AREA,
                hospital,
                day,
                day));
  }

  @Test
  void forgetsThatACaseWasLateWhenItIsClosed() {
    bring("one", 2);
    sweepOn(Duration.ofDays(15));
    sweepOn(Duration.ofDays(30));
    assertEquals(List.of(), list(CaseFilter.View.OVERDUE));
  }

  @Test
  void readsEveryCommandAPageMaySend() {
    assertEquals(
        new CaseCommand.GiveOutcome("clear", new Grounds("DATA_ERROR", ""), new TreeMap<>()),
        WrittenCommand.read(
            "give-outcome",
            Map.of("outcome", "clear", "grounds", Map.of("reason", "DATA_ERROR", "opinion", ""))));
    assertEquals(
        new CaseCommand.Assign("r.two"), WrittenCommand.read("assign", Map.of("person", "r.two")));
  }

  private static CaseCommand propose() {
    return give("propose");
  }

  private static CaseCommand give(String outcome) {
    return new CaseCommand.GiveOutcome(
        outcome, new Grounds("EVIDENCE_STANDS", "核对无误"), new TreeMap<>());
  }

  private void bring(String name, int... lines) {
    AuditFolder audit = new AuditFolder(folder.resolve(name + hospital), "release-1");
    for (int line : lines) {
      audit.add(hospital, line, 100);
    }
    Gathering gathering = new Gathering(Procedures.national());
    new FindingImport(DATABASE, gathering, new Areas(code -> Optional.empty()), monday)
        .bring(audit.write(), so -> {});
    Gatherer gatherer = new Gatherer(DATABASE, files, procedure, monday);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }

  private void obey(String id, long seen, Actor actor, CaseCommand command) {
    CaseDesk.Wish wish = new CaseDesk.Wish(id, "c" + seen, OptionalLong.of(seen), actor, command);
    assertInstanceOf(
        CaseDesk.Result.Done.class,
        desk.obey(Scope.area(AREA), wish),
        () -> desk.against(file(id), actor, command).toString());
  }

  private void sweepOn(Duration later) {
    Clock clock = Clock.offset(monday, later);
    CaseDesk then = new CaseDesk(DATABASE, files, procedure, clock);
    new Expiries(DATABASE, then, clock).sweep();
  }

  private CaseFile file(String id) {
    return DATABASE.inScope(Scope.service(), sql -> files.find(sql, id)).orElseThrow().file();
  }

  private List<Cases.Listed> open() {
    return list(CaseFilter.View.OPEN);
  }

  private List<Cases.Listed> list(CaseFilter.View view) {
    CaseFilter filter = filter(view, "2025-06-09");
    return DATABASE.inScope(
        Scope.area(AREA),
        sql ->
            cases
                .page(sql, filter, new Cases.Cut(CaseFilter.Order.LIMIT, Optional.empty(), 50))
                .rows());
  }

  /// A list read page by page.
  private List<Cases.Listed> pages(CaseFilter filter, CaseFilter.Order order, int size) {
    List<Cases.Listed> all = new ArrayList<>();
    Optional<PageMark> mark = Optional.empty();
    do {
      Cases.Cut cut = new Cases.Cut(order, mark, size);
      Cases.Page page = DATABASE.inScope(Scope.area(AREA), sql -> cases.page(sql, filter, cut));
      all.addAll(page.rows());
      mark = page.next();
    } while (mark.isPresent());
    return all;
  }

  private CaseFilter filter(CaseFilter.View view, String today) {
    return new CaseFilter(
        view,
        today,
        Optional.empty(),
        Optional.empty(),
        Optional.of(hospital),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of(AREA));
  }

  private static Cases.Listed only(List<Cases.Listed> rows) {
    assertEquals(1, rows.size(), rows.toString());
    return rows.getFirst();
  }
}
