package org.mingjian.server.desk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Assignment;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.procedure.Hearing;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.desk.ledger.CaseRules;
import org.mingjian.server.desk.ledger.Ledger;
import org.mingjian.server.store.Event;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.NewEvent;

/// The files of cases: events in a stream `case/ID`, and beside them a row that says what they add
/// up to, for lists. Both are written in one transaction.
public final class CaseFiles {
  private static final int VERSION = 1;
  private static final String NOBODY = "0".repeat(32);
  private static final String NEVER = "1900-01-01";

  private static final String TELL =
      """
      UPDATE finding SET told = true WHERE case_key = CAST(? AS uuid) AND NOT told
        AND finding = ANY (CAST(? AS uuid[]))
      """;

  private static final String FIND =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, area_path, institution,
        procedure FROM desk_case
      WHERE "case" = CAST(? AS uuid)
      """;

  private static final String LOCK = FIND + " FOR UPDATE";

  private static final String LOCK_KEYS =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, area_path, institution,
        procedure FROM desk_case
      WHERE case_key = ANY (CAST(? AS uuid[])) ORDER BY case_key, number FOR UPDATE
      """;

  private static final String STALE =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, area_path, institution, procedure
      FROM desk_case WHERE step <> '' AND calendar <> ?
      ORDER BY "case" LIMIT 200 FOR UPDATE SKIP LOCKED
      """;

  private static final String RECOUNT =
      """
      UPDATE desk_case SET limit_day = CAST(? AS date), suspended = ?, calendar = ?
      WHERE "case" = CAST(? AS uuid)
      """;

  private static final String KEEP =
      """
      INSERT INTO desk_case AS c ("case", case_key, number, area_path, institution, key_text, rule,
        item, month, procedure, step, escalated, closing, verdict, burden, hearing, findings,
        amount_fen, fund_fen, assignee, stand_in, stand_in_until, limit_day, suspended, told,
        version, opened, changed, department, calendar)
      VALUES (CAST(? AS uuid), CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, CAST(nullif(?, '') AS date), CAST(? AS date), ?, ?, ?, CAST(? AS timestamptz),
        CAST(? AS timestamptz), coalesce((SELECT f.department FROM finding f
          WHERE f.finding = CAST(? AS uuid) AND f.month = CAST(? AS date)), ''), ?)
      ON CONFLICT ("case") DO UPDATE SET rule = excluded.rule, item = excluded.item,
        month = excluded.month, step = excluded.step, escalated = excluded.escalated,
        closing = excluded.closing, verdict = excluded.verdict, burden = excluded.burden,
        hearing = excluded.hearing, findings = excluded.findings,
        amount_fen = excluded.amount_fen, fund_fen = excluded.fund_fen,
        assignee = excluded.assignee, stand_in = excluded.stand_in,
        stand_in_until = excluded.stand_in_until, limit_day = excluded.limit_day,
        suspended = excluded.suspended, told = c.told OR excluded.told,
        version = excluded.version, changed = excluded.changed, department = excluded.department,
        calendar = excluded.calendar
      """;

  private final EventStore events;
  private final Desks desks;
  private final List<CaseWatcher> watchers;
  private final Ledger ledger = new Ledger();

  /// Keeps events in `events`; all cases go by `limits`. Nobody watches.
  public CaseFiles(EventStore events, Limits limits) {
    this(events, limits, List.of());
  }

  /// The same, while `watchers` are told of all that happens, in their order.
  public CaseFiles(EventStore events, Limits limits, List<CaseWatcher> watchers) {
    this(events, Desks.only(new Desk(limits)), watchers);
  }

  /// Keeps events in `events`; each case goes by the limits of its desk.
  public CaseFiles(EventStore events, Desks desks, List<CaseWatcher> watchers) {
    this.events = events;
    this.desks = desks;
    this.watchers = List.copyOf(watchers);
  }

  /// The limits a file goes by.
  public Limits limits(CaseFile file) {
    return desks.of(file.opening().procedureId()).limits();
  }

  /// The books of the cases kept here.
  public Ledger ledger() {
    return ledger;
  }

  /// Whether new findings still join a file.
  boolean gathers(CaseFile file) {
    return file.gathers(procedureOf(file));
  }

  /// The procedure a file follows.
  Procedure procedureOf(CaseFile file) {
    return limits(file).procedure();
  }

  /// A file and whose it is.
  public record Kept(String areaPath, String institution, CaseFile file) {}

  /// The file of a case, which nobody else changes until this transaction ends.
  public Optional<Kept> lock(DSLContext sql, String caseId) {
    return sql.fetch(LOCK, caseId).stream().findFirst().map(row -> read(sql, row));
  }

  /// The file of a case, to be looked at.
  public Optional<Kept> find(DSLContext sql, String caseId) {
    return sql.fetch(FIND, caseId).stream().findFirst().map(row -> read(sql, row));
  }

  /// Computes the limits of some open cases anew that were computed by another calendar.
  ///
  /// @return how many; none when all go by the calendar in force
  int recount(DSLContext sql) {
    List<Kept> stale = sql.fetch(STALE, desks.calendarId()).map(row -> read(sql, row));
    for (Kept kept : stale) {
      List<Object> limit = limit(kept.file);
      sql.execute(
          RECOUNT,
          limit.getFirst(),
          limit.getLast(),
          desks.calendarId(),
          kept.file.opening().caseId());
    }
    return stale.size();
  }

  /// All files of keys, locked.
  ///
  /// @param caseKeys ids of the first cases of the keys
  List<Kept> lockAll(DSLContext sql, String... caseKeys) {
    List<Record> rows = List.copyOf(sql.fetch(LOCK_KEYS, (Object) caseKeys));
    Map<String, List<Event>> recorded =
        events.read(sql, rows.stream().map(row -> stream(row.get("id", String.class))).toList());
    return rows.stream()
        .map(
            row -> read(row, recorded.getOrDefault(stream(row.get("id", String.class)), List.of())))
        .toList();
  }

  private Kept read(DSLContext sql, Record row) {
    return read(row, events.read(sql, stream(row.get("id", String.class))));
  }

  private Kept read(Record row, List<Event> recorded) {
    return new Kept(
        row.get("area_path", String.class),
        row.get("institution", String.class),
        CaseFile.fold(
            recorded.stream().map(CaseFiles::recorded).toList(),
            desks.of(row.get("procedure", String.class)).limits().procedure()));
  }

  /// The events of a case.
  public List<Recorded> recorded(DSLContext sql, String caseId) {
    return events.read(sql, stream(caseId)).stream().map(CaseFiles::recorded).toList();
  }

  /// The books of a case as its events say.
  public Books books(DSLContext sql, CaseFile file) {
    return Books.of(recorded(sql, file.opening().caseId()), procedureOf(file));
  }

  private static Recorded recorded(Event event) {
    CaseJson.Payload payload = CaseJson.payload(event.payload());
    return new Recorded(
        event.sequence(),
        event.occurred(),
        event.actor(),
        payload.command(),
        CaseJson.event(event.type(), payload.event()));
  }

  private static String stream(String caseId) {
    return "case/" + caseId;
  }

  /// What was decided about a case.
  ///
  /// @param areaPath the area of a new case; of one there is, as it is kept
  record Change(String areaPath, Decision.Accepted accepted) {
    CaseFile file() {
      return accepted.file();
    }

    String caseId() {
      return file().opening().caseId();
    }

    /// The last of the events that were there before.
    long before() {
      return accepted.events().getFirst().sequence() - 1;
    }

    Instant first() {
      return accepted.events().getFirst().at();
    }

    private NewEvent happened(Recorded recorded) {
      return new NewEvent(
          areaPath,
          file().opening().key().institution(),
          stream(caseId()),
          CaseJson.word(recorded.event().getClass()),
          VERSION,
          recorded.person(),
          recorded.at(),
          CaseJson.write(recorded.commandId(), recorded.event()));
    }
  }

  /// Writes what was decided: the events, the state after them, and what they do to the books.
  /// Where the case holds less than before, what it kept others from is gathered anew.
  ///
  /// @param areaPath the area of a new case; of one there is, as it is kept
  public void save(DSLContext sql, String areaPath, Decision.Accepted accepted) {
    save(sql, List.of(new Change(areaPath, accepted)));
  }

  /// The same for several cases, each named once.
  void save(DSLContext sql, List<Change> all) {
    List<Change> changes =
        all.stream().filter(change -> !change.accepted.events().isEmpty()).toList();
    if (changes.isEmpty()) {
      return;
    }
    append(sql, changes);
    keep(sql, changes);
    book(sql, changes);
    for (Change change : changes) {
      watchers.forEach(watcher -> watcher.saw(sql, change.areaPath, change.accepted));
    }
  }

  private void append(DSLContext sql, List<Change> changes) {
    List<NewEvent> happened = new ArrayList<>();
    List<Long> sequences = new ArrayList<>();
    for (Change change : changes) {
      for (Recorded recorded : change.accepted.events()) {
        happened.add(change.happened(recorded));
        sequences.add(recorded.sequence());
      }
    }
    List<Event> written = events.append(sql, happened);
    if (!written.stream().map(Event::sequence).toList().equals(sequences)) {
      throw new IllegalStateException("a case went on without its lock: " + changes);
    }
  }

  private void book(DSLContext sql, List<Change> changes) {
    List<Ledger.Written> written = changes.stream().map(change -> written(sql, change)).toList();
    List<String> holdLess = ledger.write(sql, written);
    CaseRules.keep(
        sql,
        changes.stream()
            .map(change -> new CaseRules.Said(change.areaPath, change.file(), change.first()))
            .toList());
    holdLess.forEach(caseId -> Due.heldBy(sql, caseId));
  }

  private Ledger.Written written(DSLContext sql, Change change) {
    List<Recorded> all =
        change.before() == 0 ? change.accepted.events() : recorded(sql, change.caseId());
    return new Ledger.Written(
        change.areaPath, change.file(), all, change.before(), procedureOf(change.file()));
  }

  private void keep(DSLContext sql, List<Change> changes) {
    sql.batch(KEEP, changes.stream().map(this::row).toArray(Object[][]::new)).execute();
    Object[][] told =
        changes.stream()
            .map(Change::file)
            .filter(this::isTold)
            .map(CaseFiles::told)
            .toArray(Object[][]::new);
    if (told.length > 0) {
      sql.batch(TELL, told).execute();
    }
  }

  private static Object[] told(CaseFile file) {
    return new Object[] {
      file.opening().key().caseId(1), file.holdings().byId().keySet().toArray(String[]::new)
    };
  }

  private Object[] row(Change change) {
    CaseFile file = change.file();
    List<Object> values = new ArrayList<>();
    values.addAll(about(file, change.areaPath));
    values.addAll(standing(file));
    values.addAll(hands(file));
    values.addAll(limit(file));
    values.add(isTold(file));
    values.add(file.progress().sequence());
    values.add(change.first().toString());
    values.add(file.progress().at().toString());
    Optional<CaseFinding> leading = leading(file);
    values.add(leading.map(CaseFinding::id).orElse(NOBODY));
    values.add(leading.map(one -> one.line().month() + "-01").orElse(NEVER));
    values.add(desks.calendarId());
    return values.toArray();
  }

  private static List<Object> about(CaseFile file, String areaPath) {
    CaseKey key = file.opening().key();
    Optional<CaseFinding> leading = leading(file);
    return List.of(
        file.opening().caseId(),
        key.caseId(1),
        file.opening().number(),
        areaPath,
        key.institution(),
        key.text(),
        leading.map(CaseFinding::ruleCode).orElse(""),
        leading.map(one -> one.line().itemCode()).orElse(""),
        leading.map(one -> one.line().month()).orElse(""),
        file.opening().procedureId());
  }

  private List<Object> standing(CaseFile file) {
    Amount amount = file.holdings().amount();
    return List.of(
        file.step(procedureOf(file)).map(Step::id).orElse(""),
        file.position().isEscalated(),
        file.position().stand() instanceof Stand.Closed closed ? closed.closing() : "",
        file.holdings().verdict().name(),
        file.position().burden().name(),
        file.position().hearing().name(),
        file.holdings().live().size(),
        amount.totalFen(),
        amount.fundFen());
  }

  private static List<Object> hands(CaseFile file) {
    Optional<Assignment> assignment = file.stay().assignment();
    Optional<Assignment.StandIn> standIn = assignment.flatMap(Assignment::standIn);
    return List.of(
        assignment.map(Assignment::person).orElse(""),
        standIn.map(Assignment.StandIn::person).orElse(""),
        standIn.map(one -> one.until().toString()).orElse(""));
  }

  private List<Object> limit(CaseFile file) {
    LocalDate day = WorkingCalendar.day(file.progress().at());
    Limits limits = limits(file);
    return List.of(
        limits.of(file, day).map(LimitDay::day).orElse(file.stay().entered()).toString(),
        limits.isSuspended(file, day));
  }

  /// The finding that claims most; what a case is listed and compared by.
  static Optional<CaseFinding> leading(CaseFile file) {
    return file.holdings().byId().values().stream()
        .map(HeldFinding::finding)
        .max(
            Comparator.comparingLong((CaseFinding one) -> one.amount().totalFen())
                .thenComparing(CaseFinding::id));
  }

  /// Whether the institution knows of it: it was asked, or is being asked.
  private boolean isTold(CaseFile file) {
    boolean asked =
        file.step(procedureOf(file)).filter(step -> step.work().isOfInstitution()).isPresent();
    return asked
        || file.position().hearing() == Hearing.OPEN
        || file.position().hearing() == Hearing.HEARD;
  }
}
