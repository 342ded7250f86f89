package org.mingjian.server.desk.found;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Brings findings into the database, a batch a transaction: what is there already stays, what says
/// something else is changed and what it said is kept, what is no longer found is withdrawn.
public final class FindingMerge {
  /// Before the first finding of a run.
  public static final String FIRST = "0".repeat(32);

  /// After the last.
  public static final String LAST = "f".repeat(32);

  /// What a batch can have to do with, so that no part of the table is looked into beside it.
  private static final String IN_BATCH =
      "f.finding > CAST(? AS uuid) AND f.finding <= CAST(? AS uuid)"
          + " AND f.month BETWEEN CAST(? AS date) AND CAST(? AS date)";

  private static final String COVERING =
      """
      FROM exemption e WHERE e.institution = a.institution AND e.rule = a.rule
        AND e.item IN ('', a.item) AND a.day BETWEEN e.from_day AND e.last_day
      """;

  private static final String COVER =
      "UPDATE arriving a SET exemption = (SELECT e.exemption "
          + COVERING
          + "ORDER BY e.exemption LIMIT 1) WHERE a.case_key IS NOT NULL AND EXISTS (SELECT "
          + COVERING
          + ")";

  /// Whether a finding stands otherwise than before: it was withdrawn, or its exemption ended. What
  /// stands and is covered by now, gathering takes out: a case may be heard on it.
  private static final String STANDS_ANEW =
      "(f.standing IN ('not-found', 'new-release') OR f.standing = 'exempt' AND %s IS NULL)";

  private static final String REMEMBER =
      """
      INSERT INTO finding_change (finding, month, run, area_path, institution, at, kind, release,
        content_hash, amount_fen, fund_fen)
      SELECT f.finding, f.month, ?, f.area_path, f.institution, CAST(? AS timestamptz),
        CASE WHEN f.standing IN ('not-found', 'new-release') THEN 'found-again'
          WHEN f.content_hash <> a.content_hash THEN 'changed' ELSE 'stands-again' END, f.release,
        f.content_hash, f.amount_fen, f.fund_fen
      FROM finding f JOIN arriving a ON a.finding = f.finding AND a.month = f.month
      WHERE (f.content_hash <> a.content_hash OR f.phase <> a.phase OR %s)
        AND %s
      ON CONFLICT DO NOTHING
      """
          .formatted(STANDS_ANEW.formatted("a.exemption"), IN_BATCH);

  /// Merges, and puts down as due the cases of what was new or changed: in one statement, because
  /// to look up again what has just been written costs half as much as the writing.
  private static final String MERGE =
      """
      WITH merged AS (
        INSERT INTO finding AS f (finding, content_hash, case_key, amount_fen, fund_fen, run,
          arrived, changed, month, day, area_path, institution, rule, verdict, standing, phase, item,
          doctor, department, person, visit, settlement, line, release, detail, exemption)
        SELECT finding, content_hash, case_key, amount_fen, fund_fen, ?, CAST(? AS timestamptz),
          CAST(? AS timestamptz), month, day, area_path, institution, rule, verdict,
          CASE WHEN exemption IS NULL THEN 'live' ELSE 'exempt' END, phase, item, doctor,
          department, person, visit, settlement, line, release, detail, exemption
        FROM arriving
        ON CONFLICT (finding, month) DO UPDATE SET content_hash = excluded.content_hash,
          case_key = excluded.case_key, amount_fen = excluded.amount_fen,
          fund_fen = excluded.fund_fen, run = excluded.run, changed = excluded.changed,
          day = excluded.day, verdict = excluded.verdict, phase = excluded.phase,
          settlement = excluded.settlement, department = excluded.department,
          doctor = excluded.doctor, release = excluded.release, detail = excluded.detail,
          standing = CASE WHEN f.standing IN ('live', 'marked') THEN f.standing
            ELSE excluded.standing END,
          exemption = CASE WHEN f.standing NOT IN ('live', 'marked') THEN excluded.exemption END
        WHERE f.content_hash <> excluded.content_hash OR f.phase <> excluded.phase OR %s
        RETURNING f.finding, f.month, f.standing),
      due AS (
        INSERT INTO gathering_due (case_key, area_path, institution, key_text)
        SELECT DISTINCT ON (a.case_key) a.case_key, a.area_path, a.institution, a.key_text
        FROM arriving a JOIN merged m ON m.finding = a.finding AND m.month = a.month
        WHERE a.case_key IS NOT NULL AND m.standing <> 'exempt'
        ON CONFLICT DO NOTHING)
      SELECT count(*) FROM merged
      """
          .formatted(STANDS_ANEW.formatted("excluded.exemption"));

  private static final String WITHDRAW =
      """
      WITH gone AS (
        UPDATE finding f SET standing = CASE WHEN f.release = ? OR f.phase <> '事后'
            THEN 'not-found' ELSE 'new-release' END,
          run = ?, changed = CAST(? AS timestamptz), exemption = NULL, marked_by = NULL,
          marked_fen = 0
        WHERE f.finding > CAST(? AS uuid) AND f.finding <= CAST(? AS uuid)
          AND f.month BETWEEN date_trunc('month', CAST(? AS date)) AND CAST(? AS date)
          AND f.day BETWEEN CAST(? AS date) AND CAST(? AS date)
          AND f.standing IN ('live', 'exempt', 'marked')
          AND f.institution = ANY (CAST(? AS text[])) AND f.rule = ANY (CAST(? AS text[]))
          AND NOT EXISTS (SELECT FROM arriving a WHERE a.finding = f.finding AND a.month = f.month)
        RETURNING f.*)
      INSERT INTO finding_change (finding, month, run, area_path, institution, at, kind, release,
        content_hash, amount_fen, fund_fen)
      SELECT finding, month, run, area_path, institution, changed, 'withdrawn', release,
        content_hash, amount_fen, fund_fen FROM gone
      ON CONFLICT DO NOTHING
      """;

  private static final String GATHER_WITHDRAWN =
      """
      INSERT INTO gathering_due (case_key, area_path, institution, key_text)
      SELECT DISTINCT ON (c.case_key) c.case_key, c.area_path, c.institution, c.key_text
      FROM finding_change g JOIN finding f ON f.finding = g.finding AND f.month = g.month
        JOIN desk_case c ON c.case_key = f.case_key
      WHERE g.run = ? AND g.kind = 'withdrawn'
        AND g.finding > CAST(? AS uuid) AND g.finding <= CAST(? AS uuid)
      ON CONFLICT DO NOTHING
      """;

  private final Database database;
  private final FindingMonths months;

  /// Brings them into `database`.
  public FindingMerge(Database database) {
    this.database = database;
    this.months = new FindingMonths(database);
  }

  /// What a batch belongs to.
  ///
  /// @param run its number
  /// @param release that judged; what another release found and this one does not is withdrawn for
  ///   that reason
  /// @param firstDay first day it looked at
  /// @param lastDay last day it looked at
  /// @param institutions all it looked at; findings of others are left alone
  /// @param rules all that could be judged; findings of others are left alone
  public record Run(
      long run,
      String release,
      LocalDate firstDay,
      LocalDate lastDay,
      List<String> institutions,
      List<String> rules,
      Instant at) {
    /// Copies in.
    public Run {
      institutions = List.copyOf(institutions);
      rules = List.copyOf(rules);
    }
  }

  /// Findings in the order of their ids, all the run has between two. The batch owns its rows.
  ///
  /// @param after the id before the first
  /// @param upTo the last id
  public record Batch(ArrivingRows rows, String after, String upTo) {}

  /// What became of a batch.
  public record Merged(long arrived, long added, long changed, long withdrawn) {
    /// Nothing.
    public static final Merged NOTHING = new Merged(0, 0, 0, 0);

    /// Both together.
    public Merged plus(Merged other) {
      return new Merged(
          arrived + other.arrived,
          added + other.added,
          changed + other.changed,
          withdrawn + other.withdrawn);
    }
  }

  /// Brings a batch; `noted` is run in the same transaction.
  public Merged bring(Run run, Batch batch, Noting noted) {
    months.ensure(batch.rows.months());
    return database.inScope(
        Scope.service(),
        sql -> {
          Merged merged = new Work(sql, run, batch).bring();
          noted.note(sql, merged);
          return merged;
        });
  }

  /// Notes what was merged.
  @FunctionalInterface
  public interface Noting {
    /// In this transaction.
    void note(DSLContext sql, Merged merged);
  }

  private final class Work {
    private final DSLContext sql;
    private final Run run;
    private final Batch batch;
    private final String at;

    Work(DSLContext sql, Run run, Batch batch) {
      this.sql = sql;
      this.run = run;
      this.batch = batch;
      this.at = run.at.toString();
    }

    Merged bring() {
      batch.rows.copyInto(sql);
      sql.execute(COVER);
      int changed = sql.execute(REMEMBER, within(run.run, at));
      int merged = sql.fetchSingle(MERGE, run.run, at, at).get(0, int.class);
      int withdrawn = withdraw();
      sql.execute(GATHER_WITHDRAWN, run.run, batch.after, batch.upTo);
      return new Merged(batch.rows.size(), merged - changed, changed, withdrawn);
    }

    /// The values, and behind them those of [#IN_BATCH].
    private Object[] within(Object... values) {
      List<Object> all = new ArrayList<>(List.of(values));
      all.add(batch.after);
      all.add(batch.upTo);
      SortedSet<LocalDate> named = batch.rows.months();
      all.add(named.isEmpty() ? run.firstDay.toString() : named.first().toString());
      all.add(named.isEmpty() ? run.firstDay.toString() : named.last().toString());
      return all.toArray();
    }

    private int withdraw() {
      return sql.execute(
          WITHDRAW,
          run.release,
          run.run,
          at,
          batch.after,
          batch.upTo,
          run.firstDay.toString(),
          run.lastDay.toString(),
          run.firstDay.toString(),
          run.lastDay.toString(),
          run.institutions.toArray(String[]::new),
          run.rules.toArray(String[]::new));
    }
  }
}
