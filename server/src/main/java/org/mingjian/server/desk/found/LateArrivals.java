package org.mingjian.server.desk.found;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.audit.output.FindingRow;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.finding.Finding;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.FindingJson;
import tools.jackson.core.JacksonException;

/// Brings what was found on an ask after its answer had gone out to the desk. It waits in the
/// reminders until it is there, so that a stop in between loses nothing; the same finding is one
/// row, however often it was asked about. It opens no case: what was ordered is not settled, and
/// nobody was told in time. An audit of the settled claims that finds the same takes the row over.
/// Used by one thread.
public final class LateArrivals {
  private static final System.Logger LOG = System.getLogger(LateArrivals.class.getName());
  private static final int SOME = 500;

  /// What is dated further from its ask was mistyped.
  private static final int MOST_DAYS = 400;

  private static final String WAITING =
      """
      SELECT jr_id, area_path, warned, detail FROM warning WHERE late AND NOT brought
      ORDER BY warned, jr_id LIMIT %d
      """
          .formatted(SOME);

  /// An audit was there first.
  private static final String MARK =
      """
      UPDATE finding f SET late = true FROM arriving a
      WHERE f.finding = a.finding AND f.phase = '事后' AND NOT f.late
      """;

  private static final String MERGE =
      """
      INSERT INTO finding AS f (finding, content_hash, amount_fen, fund_fen, run, arrived, changed,
        month, day, late, area_path, institution, rule, verdict, standing, phase, item, doctor,
        department, person, visit, settlement, line, release, detail)
      SELECT finding, content_hash, amount_fen, fund_fen, 0, CAST(? AS timestamptz),
        CAST(? AS timestamptz), month, day, true, area_path, institution, rule, verdict, 'live',
        phase, item, doctor, department, person, visit, settlement, line, release, detail
      FROM arriving a
      WHERE NOT EXISTS (SELECT FROM finding other WHERE other.finding = a.finding
        AND other.month <> a.month AND other.standing = 'live')
      ON CONFLICT (finding, month) DO UPDATE SET content_hash = excluded.content_hash,
        amount_fen = excluded.amount_fen, fund_fen = excluded.fund_fen, changed = excluded.changed,
        day = excluded.day, verdict = excluded.verdict, phase = excluded.phase,
        doctor = excluded.doctor, release = excluded.release, detail = excluded.detail
      WHERE f.standing = 'live' AND f.phase <> '事后'
        AND (f.content_hash <> excluded.content_hash OR f.phase <> excluded.phase)
      """;

  private static final String DONE =
      "UPDATE warning SET brought = true WHERE jr_id = ANY (CAST(? AS text[])) AND NOT brought";

  private final Database database;
  private final Function<Finding, String> basis;
  private final Clock clock;
  private final FindingMonths months;

  /// Brings them within `database`.
  ///
  /// @param basis document and clause a finding rests on
  public LateArrivals(Database database, Function<Finding, String> basis, Clock clock) {
    this.database = database;
    this.basis = basis;
    this.clock = clock;
    this.months = new FindingMonths(database);
  }

  private record Waiting(String id, String areaPath, LocalDate warned, String detail) {
    static Waiting of(Record row) {
      OffsetDateTime warned = row.get("warned", OffsetDateTime.class);
      return new Waiting(
          row.get("jr_id", String.class),
          row.get("area_path", String.class),
          LocalDate.ofInstant(warned.toInstant(), WorkingCalendar.ZONE),
          row.get("detail", String.class));
    }
  }

  /// Brings some of those that wait.
  ///
  /// @return how many there were; none when nothing is left
  public int bring() {
    List<Waiting> waiting =
        database.inScope(Scope.service(), sql -> sql.fetch(WAITING).map(Waiting::of));
    if (waiting.isEmpty()) {
      return 0;
    }
    ArrivingRows found = new ArrivingRows();
    found(waiting).forEach(found::add);
    months.ensure(found.months());
    String[] ids = waiting.stream().map(Waiting::id).toArray(String[]::new);
    database.inScope(
        Scope.service(),
        sql -> {
          merge(sql, found);
          return sql.execute(DONE, (Object) ids);
        });
    return waiting.size();
  }

  private void merge(DSLContext sql, ArrivingRows found) {
    String now = clock.instant().toString();
    found.copyInto(sql);
    sql.execute(MARK);
    sql.execute(MERGE, now, now);
  }

  /// Of one found on several asks what was found last counts.
  private List<FoundFinding> found(List<Waiting> waiting) {
    Map<String, FoundFinding> byId = new LinkedHashMap<>();
    waiting.stream()
        .map(this::read)
        .flatMap(Optional::stream)
        .forEach(one -> byId.put(one.id(), one));
    return new ArrayList<>(byId.values());
  }

  /// Nothing for one that cannot be read: it holds up nobody behind it, and stays a reminder.
  private Optional<FoundFinding> read(Waiting waiting) {
    try {
      return Optional.of(found(waiting, FindingJson.read(waiting.detail)));
    } catch (JacksonException e) {
      LOG.log(
          System.Logger.Level.ERROR, "迟到的疑点无法读取 a late finding cannot be read: " + waiting.id, e);
      return Optional.empty();
    }
  }

  private FoundFinding found(Waiting waiting, Finding finding) {
    return new FoundFinding(
        finding.id(),
        finding.contentHash(),
        Optional.empty(),
        new Amount(finding.amountFen(), finding.fundAmountFen()),
        day(waiting, finding),
        new FoundFinding.Mark(
            finding.mark().releaseId(),
            finding.mark().ruleCode(),
            finding.mark().verdict().name(),
            finding.mark().phase().zh()),
        new FoundFinding.Whose(
            waiting.areaPath,
            finding.place().institutionCode(),
            finding.place().departmentCode(),
            finding.place().doctorCode(),
            finding.claim().personNumber()),
        new FoundFinding.About(
            finding.claim().visitId(),
            finding.claim().settlementId(),
            finding.blame().lineId(),
            finding.blame().itemCode()),
        words(finding));
  }

  private static LocalDate day(Waiting waiting, Finding finding) {
    String at =
        finding.windowStart().isEmpty() ? finding.blame().occurredAt() : finding.windowStart();
    try {
      LocalDate day = LocalDate.parse(at.substring(0, Math.min(10, at.length())));
      boolean near = Math.abs(ChronoUnit.DAYS.between(day, waiting.warned)) <= MOST_DAYS;
      return near ? day : waiting.warned;
    } catch (DateTimeException e) {
      return waiting.warned;
    }
  }

  private SortedMap<String, String> words(Finding finding) {
    List<String> texts = FindingRow.of(finding, basis.apply(finding));
    SortedMap<String, String> words = new TreeMap<>();
    for (FindingColumn column : FindingColumn.all()) {
      String text = texts.get(column.ordinal());
      if (!AuditRow.KEPT_APART.contains(column) && !text.isEmpty()) {
        words.put(column.header(), text);
      }
    }
    return words;
  }
}
