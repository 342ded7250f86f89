package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.DyingConnections;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.docket.LimitRounds;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.MaterialGate;
import org.mingjian.server.desk.file.Samples;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.letter.LetterDues;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.desk.letter.LetterTemplates;
import org.mingjian.server.desk.notice.CaseNotices;
import org.mingjian.server.desk.notice.NoticePost;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.store.EventStore;
import org.mingjian.values.MingjianException;

/// The process dies at every statement of a transition, and right before and after each commit.
/// Then nothing is lost and nothing doubled, and the same command sent again finds its end.
class DeskFaultsTest {
  private static final String NAME = "desk_faults";
  private static final Database DATABASE = SharedPostgres.another(NAME);
  private static final int MOST_STEPS = 60;
  private static final int SOME_CASES = 5;
  private static final Term THREE = new Term(3, Term.Unit.WORKING_DAY);
  private static final Actor REVIEWER = new Actor("r.one", Set.of(CaseRole.REVIEWER), "");
  private static final Actor VERIFIER = new Actor("v.one", Set.of(CaseRole.VERIFIER), "");
  private static final Actor HEAD = new Actor("s.one", Set.of(CaseRole.SUPERVISOR), "");

  private final Clock clock = Clock.systemUTC();
  private final Desk procedure = new Desk(Procedures.national(), WorkingCalendar.national());
  private final CaseFiles files =
      new CaseFiles(
          new EventStore(clock),
          procedure.limits(),
          List.of(
              new LetterDues(), new CaseNotices(new NoticePost(true, clock), procedure.limits())));
  @TempDir private Path folder;
  private String hospital = "";

  @BeforeEach
  void namesAHospitalAfterTheTest() {
    hospital = "DF-" + System.nanoTime();
  }

  @Test
  void losesAndDoublesNothingOfAnOutcomeThatSendsALetter() {
    int steps = walk(VERIFIER, give("notify"), true);
    assertTrue(steps > 20, "steps walked: " + steps);
    int letters = count("SELECT count(*) FROM letter");
    assertEquals(letters, count("SELECT last FROM letter_number"));
    assertEquals(letters, count("SELECT count(DISTINCT number) FROM letter"));
  }

  @Test
  void losesAndDoublesNothingOfACaseThatIsGivenAway() {
    int steps = walk(HEAD, new CaseCommand.Assign("v.two"), true);
    assertTrue(steps > 7, "steps walked: " + steps);
  }

  @Test
  void losesAndDoublesNothingOfGathering() {
    bring(SOME_CASES);
    int steps = 1;
    boolean died = true;
    while (died) {
      try (DyingConnections.Dying dying = DyingConnections.database(NAME, steps)) {
        attempt(() -> new Gatherer(dying.database(), files, procedure, clock).gather());
        died = dying.died();
      }
      check();
      steps += 3;
    }
    gather();
    check();
    assertEquals(SOME_CASES, cases().size());
  }

  @Test
  void leavesALetterDueWhileTheDiskTakesNone() throws IOException {
    String id = askedOnAFullDisk();
    check(id);
    assertEquals(1, count("SELECT count(*) FROM letter_due"));
    Files.delete(folder.resolve("files"));
    office(DATABASE).round();
    check(id);
    assertEquals(0, count("SELECT count(*) FROM letter_due"));
  }

  @Test
  void countsTheDaysOfALateLetterFromItsOwn() throws IOException {
    String id = askedOnAFullDisk();
    Clock later = Clock.offset(clock, Duration.ofDays(30));
    CaseDesk desk = new CaseDesk(DATABASE, files, procedure, later);
    long version = version(id);
    new Expiries(DATABASE, desk, later).sweep();
    assertEquals(version, version(id), "nobody is silent before the letter went out");
    Files.delete(folder.resolve("files"));
    office(DATABASE, later).round();
    LocalDate day = WorkingCalendar.day(later.instant());
    Record row = row(id);
    assertEquals(
        WorkingCalendar.national().limit(day, THREE, List.of()).day().toString(),
        row.get("limit_day", String.class));
    assertEquals(day + " " + row.get("limit_day"), row.get("told", String.class));
  }

  @Test
  void listsACaseByTheLimitItsPageShowsWhileItsLetterWaits() throws IOException {
    String id = askedOnAFullDisk();
    for (int days : List.of(0, 30, 31)) {
      Clock later = Clock.offset(clock, Duration.ofDays(days));
      LimitRounds rounds = new LimitRounds(DATABASE, files, Desks.only(procedure), later);
      assertEquals(1, rounds.recount());
      assertEquals(0, rounds.recount(), "once a day");
      LocalDate today = WorkingCalendar.day(later.instant());
      LocalDate limit = WorkingCalendar.national().limit(today, THREE, List.of()).day();
      assertEquals(limit, listed(id, CaseFilter.View.OPEN, today).orElseThrow().limit());
      assertEquals(Optional.of(limit), page(id, later).place().limit());
      assertEquals(Optional.empty(), listed(id, CaseFilter.View.OVERDUE, today));
    }
    Clock later = Clock.offset(clock, Duration.ofDays(31));
    Actor office = new Actor("o.one", Set.of(CaseRole.INSURANCE_OFFICE), hospital);
    done(
        new CaseDesk(DATABASE, files, procedure, later)
            .obey(Scope.service(), wish(id, office, new CaseCommand.Assign("d.one"))));
    LocalDate today = WorkingCalendar.day(later.instant());
    assertEquals(Optional.empty(), listed(id, CaseFilter.View.OVERDUE, today), "what else happens");
  }

  private CasePage.Whole page(String id, Clock at) {
    CaseDesk desk = new CaseDesk(DATABASE, files, procedure, at);
    CasePage pages = new CasePage(files, desk, new Findings(), new Cases());
    return DATABASE.inScope(
        Scope.service(), sql -> pages.of(sql, files.find(sql, id).orElseThrow(), VERIFIER));
  }

  private Optional<Cases.Listed> listed(String id, CaseFilter.View view, LocalDate today) {
    CaseFilter filter =
        new CaseFilter(
            view,
            today.toString(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(hospital),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty());
    Cases.Cut cut = new Cases.Cut(CaseFilter.Order.LIMIT, Optional.empty(), 10);
    return DATABASE
        .inScope(Scope.service(), sql -> new Cases().page(sql, filter, cut).rows())
        .stream()
        .filter(one -> one.id().equals(id))
        .findFirst();
  }

  private static long version(String id) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle("SELECT version FROM desk_case WHERE \"case\" = CAST(? AS uuid)", id)
                .get(0, long.class));
  }

  /// Its limit, and the days its letter bears and names.
  private static Record row(String id) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle(
                """
                SELECT CAST(limit_day AS text) AS limit_day,
                  to_date(CAST(content AS json) ->> 'date', 'YYYY年MM月DD日') || ' ' ||
                  to_date(substring(content FROM '截止日期：([^）]*)'), 'YYYY年MM月DD日') AS told
                FROM desk_case JOIN letter USING ("case") WHERE "case" = CAST(? AS uuid)
                """,
                id));
  }

  /// A case whose institution was to be asked when there was no room for the letter.
  private String askedOnAFullDisk() throws IOException {
    bring(1);
    gather();
    String id = cases().getFirst();
    done(desk(DATABASE).obey(Scope.service(), wish(id, REVIEWER, give("propose"))));
    Files.writeString(folder.resolve("files"), "no folder can be made here");
    done(desk(DATABASE).obey(Scope.service(), wish(id, VERIFIER, give("notify"))));
    return id;
  }

  @Test
  void losesNothingOfAnUploadThatIsEnded() throws IOException {
    org.mingjian.server.identity.Actor office =
        TestAccounts.add(DATABASE, "df.office", "/990000/990100", Role.HOSPITAL_OFFICE).actor();
    boolean died = true;
    for (int step = 1; died; step++) {
      byte[] file = Samples.pdf("step " + step, 2500);
      String id = uploads(DATABASE).begin(office, "a.pdf", file.length).id();
      for (int part = 0; part < 3; part++) {
        byte[] bytes = Arrays.copyOfRange(file, part * 1000, Math.min(2500, part * 1000 + 1000));
        uploads(DATABASE).put(office, id, part, new ByteArrayInputStream(bytes));
      }
      try (DyingConnections.Dying dying = DyingConnections.database(NAME, step)) {
        attempt(() -> uploads(dying.database()).end(office, id));
        died = dying.died();
      }
      Uploads.Upload ended = uploads(DATABASE).end(office, id);
      assertArrayEquals(file, uploads(DATABASE).store().read(ended.hash()));
    }
  }

  private Uploads uploads(Database database) {
    Uploads.Rules rules = new Uploads.Rules(10_000, 10_000, 1000, Duration.ofDays(1));
    return new Uploads(database, folder.resolve("files"), rules, clock);
  }

  /// Sends the command to one case after another, dying one step later each time.
  ///
  /// @return how many steps there were
  private int walk(Actor actor, CaseCommand command, boolean proposed) {
    bring(MOST_STEPS);
    gather();
    List<String> cases = cases();
    for (int step = 1; step <= MOST_STEPS; step++) {
      String id = cases.get(step - 1);
      if (proposed) {
        done(desk(DATABASE).obey(Scope.service(), wish(id, REVIEWER, give("propose"))));
      }
      CaseDesk.Wish wish = wish(id, actor, command);
      boolean died = obeyAndDie(wish, step);
      check(id);
      done(desk(DATABASE).obey(Scope.service(), wish));
      office(DATABASE).round();
      check(id);
      assertOnce(id);
      if (!died) {
        check();
        return step - 1;
      }
    }
    throw new AssertionError("more steps than were thought of");
  }

  private boolean obeyAndDie(CaseDesk.Wish wish, int step) {
    try (DyingConnections.Dying dying = DyingConnections.database(NAME, step)) {
      attempt(() -> desk(dying.database()).obey(Scope.service(), wish));
      return dying.died();
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (MingjianException e) {
      assertEquals(4201, e.code().number(), e.display());
    }
  }

  private static void done(CaseDesk.Result result) {
    assertInstanceOf(CaseDesk.Result.Done.class, result);
  }

  /// What holds at any time, whatever died: the chain of events is whole, the row is what they add
  /// up to, and beside each event stands what belongs to it, once.
  private void check() {
    cases().forEach(this::check);
  }

  private void check(String id) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          check(sql, id);
          return id;
        });
  }

  private void check(DSLContext sql, String id) {
    assertEquals(Optional.empty(), new EventStore(clock).firstBroken(sql, "case/" + id));
    CaseFile file = files.find(sql, id).orElseThrow().file();
    Record row = sql.fetchSingle("SELECT * FROM desk_case WHERE \"case\" = CAST(? AS uuid)", id);
    assertEquals(file.progress().sequence(), row.get("version", Long.class));
    assertEquals(
        file.step(procedure.limits().procedure()).map(Step::id).orElse(""),
        row.get("step", String.class));
    assertEquals(file.position().burden().name(), row.get("burden", String.class));
    assertEquals(file.holdings().amount().totalFen(), row.get("amount_fen", Long.class));
    List<String> types = types(sql, id);
    assertEquals(
        number(types, "letter-due"),
        rows(sql, "letter", id) + rows(sql, "letter_due", id),
        types::toString);
    assertEquals(number(types, "letter-issued"), rows(sql, "letter", id), types::toString);
    int asked = types.contains("letter-due") ? 1 : 0;
    int told = asked + number(types, "letter-issued") + number(types, "assigned");
    assertEquals(told, rows(sql, "notice", id), types::toString);
    assertEquals(told, count(sql, "SELECT count(*) FROM outbox WHERE body LIKE ?", "%" + id + "%"));
  }

  private void assertOnce(String id) {
    List<String> types = DATABASE.inScope(Scope.service(), sql -> types(sql, id));
    for (String type : List.of("assigned", "letter-due", "letter-issued")) {
      assertTrue(number(types, type) <= 1, types::toString);
    }
    int due = DATABASE.inScope(Scope.service(), sql -> rows(sql, "letter_due", id));
    assertEquals(0, due);
  }

  private static int number(List<String> types, String type) {
    return (int) types.stream().filter(type::equals).count();
  }

  private static List<String> types(DSLContext sql, String id) {
    return sql.fetch("SELECT type FROM event WHERE stream = ? ORDER BY sequence", "case/" + id)
        .getValues("type", String.class);
  }

  private static int rows(DSLContext sql, String table, String id) {
    return count(sql, "SELECT count(*) FROM " + table + " WHERE \"case\" = CAST(? AS uuid)", id);
  }

  private static int count(DSLContext sql, String query, Object... values) {
    return sql.fetchSingle(query, values).into(Integer.class);
  }

  private static int count(String query) {
    return DATABASE.inScope(Scope.service(), sql -> count(sql, query));
  }

  private List<String> cases() {
    return DATABASE.inScope(Scope.service(), this::cases);
  }

  private List<String> cases(DSLContext sql) {
    return sql.fetch(
            "SELECT replace(CAST(\"case\" AS text), '-', '') AS id FROM desk_case"
                + " WHERE institution = ? ORDER BY 1",
            hospital)
        .getValues("id", String.class);
  }

  private LetterOffice office(Database database) {
    return office(database, clock);
  }

  private LetterOffice office(Database database, Clock at) {
    LetterTemplates templates =
        LetterTemplates.read(folder.resolve("letters"), area -> procedure.limits().procedure());
    LetterOffice.Paper paper =
        new LetterOffice.Paper(templates, new FileStore(folder.resolve("files")), new Findings());
    return new LetterOffice(database, files, procedure, paper, at);
  }

  private CaseDesk desk(Database database) {
    return new CaseDesk(database, files, procedure, clock)
        .with(new MaterialGate(), office(database));
  }

  private static CaseDesk.Wish wish(String id, Actor actor, CaseCommand command) {
    return new CaseDesk.Wish(
        id, "wish-" + command.hashCode(), OptionalLong.empty(), actor, command);
  }

  private static CaseCommand give(String outcome) {
    return new CaseCommand.GiveOutcome(
        outcome, new Grounds("EVIDENCE_STANDS", "核对无误"), new TreeMap<>());
  }

  /// So many settlements with a finding each.
  private void bring(int cases) {
    AuditFolder audit = new AuditFolder(folder.resolve(hospital), "release-1");
    for (int line : lines(cases)) {
      audit.add(hospital, line, 100);
    }
    Gathering gathering = new Gathering(Procedures.national());
    new FindingImport(DATABASE, gathering, new Areas(code -> Optional.empty()), clock)
        .bring(audit.write(), so -> {});
  }

  private static List<Integer> lines(int cases) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      lines.add(2 * i);
    }
    return lines;
  }

  private void gather() {
    Gatherer gatherer = new Gatherer(DATABASE, files, procedure, clock);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }
}
