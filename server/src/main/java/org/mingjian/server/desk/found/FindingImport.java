package org.mingjian.server.desk.found;

import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Brings the output of an audit to the desk, a batch at a time. What was cut short goes on where
/// it stopped; what was brought already is not brought again.
public final class FindingImport {
  private static final int BATCH = 50_000;

  private static final String BEGIN =
      """
      INSERT INTO finding_run (area_path, institution, mark, release, from_day, to_day, begun, reached)
      VALUES ('/000000', '', ?, ?, CAST(? AS date), CAST(? AS date), CAST(? AS timestamptz),
        CAST(? AS uuid))
      ON CONFLICT DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT run, replace(CAST(reached AS text), '-', '') AS reached, begun, ended IS NOT NULL AS over
      FROM finding_run WHERE mark = ?
      """;

  private static final String NOTE =
      """
      UPDATE finding_run SET reached = CAST(? AS uuid), arrived = arrived + ?, added = added + ?,
        changed = changed + ?, withdrawn = withdrawn + ?,
        ended = CASE WHEN ? THEN CAST(? AS timestamptz) END
      WHERE run = ?
      """;

  private static final String LOOKED_AT =
      """
      INSERT INTO run_institution (run, institution, area_path, from_day, to_day, settlements,
        concerned)
      SELECT ?, e.institution, e.area_path, CAST(? AS date), CAST(? AS date), e.settlements,
        e.concerned
      FROM unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS bigint[]))
        AS e (institution, area_path, settlements, concerned)
      ON CONFLICT DO NOTHING
      """;

  private final Database database;
  private final Areas areas;
  private final AuditRow rows;
  private final Clock clock;

  /// Brings findings into `database`; which case they belong to, `gathering` says.
  public FindingImport(Database database, Gathering gathering, Areas areas, Clock clock) {
    this(database, areaPath -> gathering, areas, clock);
  }

  /// The same, where each area has its own, by its path.
  public FindingImport(
      Database database, Function<String, Gathering> gatherings, Areas areas, Clock clock) {
    this.database = database;
    this.areas = areas;
    this.rows = new AuditRow(gatherings, areas);
    this.clock = clock;
  }

  /// What came of it.
  ///
  /// @param wasThere whether all of it had been brought before
  public record Report(long run, boolean wasThere, FindingMerge.Merged merged) {}

  private record Begun(long run, String reached, boolean over) {}

  /// Brings all that is left of an output; `progress` is told after every batch what there was so
  /// far.
  public Report bring(AuditOutput output, Consumer<FindingMerge.Merged> progress) {
    Begun begun = begin(output);
    if (begun.over) {
      return new Report(begun.run, true, FindingMerge.Merged.NOTHING);
    }
    SortedMap<String, AuditOutput.Concerned> concerned = output.concerned();
    noteLookedAt(output, begun, concerned);
    List<String> institutions = output.institutions(concerned);
    try (Passage passage = new Passage(begun, run(output, begun, institutions), progress)) {
      output.after(begun.reached, row -> passage.take(rows.read(row)));
      passage.end();
      return new Report(begun.run, false, passage.sum);
    }
  }

  /// What the audit says it looked at: how much that was is known of such institutions alone.
  private void noteLookedAt(
      AuditOutput output, Begun begun, SortedMap<String, AuditOutput.Concerned> concerned) {
    SortedMap<String, Long> settlements = output.settlements();
    AuditOutput.Concerned nothing = new AuditOutput.Concerned(0, output.area());
    String[] codes = settlements.keySet().toArray(String[]::new);
    database.inScope(
        Scope.service(),
        sql ->
            sql.execute(
                LOOKED_AT,
                begun.run,
                output.firstDay().toString(),
                output.lastDay().toString(),
                codes,
                Arrays.stream(codes)
                    .map(code -> areas.path(code, concerned.getOrDefault(code, nothing).area()))
                    .toArray(String[]::new),
                settlements.values().toArray(Long[]::new),
                Arrays.stream(codes)
                    .map(code -> concerned.getOrDefault(code, nothing).settlements())
                    .toArray(Long[]::new)));
  }

  private Begun begin(AuditOutput output) {
    byte[] mark = HexFormat.of().parseHex(output.mark().hex());
    return database.inScope(
        Scope.service(),
        sql -> {
          sql.execute(
              BEGIN,
              mark,
              output.release(),
              output.firstDay().toString(),
              output.lastDay().toString(),
              clock.instant().toString(),
              FindingMerge.FIRST);
          Record found = sql.fetchSingle(FIND, (Object) mark);
          return new Begun(
              found.get("run", Long.class),
              found.get("reached", String.class),
              found.get("over", Boolean.class));
        });
  }

  private FindingMerge.Run run(AuditOutput output, Begun begun, List<String> institutions) {
    return new FindingMerge.Run(
        begun.run,
        output.release(),
        output.firstDay(),
        output.lastDay(),
        institutions,
        output.rules(),
        clock.instant());
  }

  /// The findings on their way.
  private final class Passage implements AutoCloseable {
    private final FindingMerge merge = new FindingMerge(database);
    private final MergeAhead ahead = new MergeAhead(this::merged);
    private final FindingMerge.Run run;
    private final Consumer<FindingMerge.Merged> progress;
    private ArrivingRows batch = new ArrivingRows();
    private String reached;
    private FindingMerge.Merged sum = FindingMerge.Merged.NOTHING;

    Passage(Begun begun, FindingMerge.Run run, Consumer<FindingMerge.Merged> progress) {
      this.run = run;
      this.progress = progress;
      this.reached = begun.reached;
    }

    void take(FoundFinding finding) {
      batch.add(finding);
      if (batch.size() == BATCH) {
        bring(finding.id(), false);
      }
    }

    void end() {
      bring(FindingMerge.LAST, true);
      ahead.await();
    }

    @Override
    public void close() {
      ahead.close();
    }

    private void bring(String upTo, boolean last) {
      FindingMerge.Batch arriving = new FindingMerge.Batch(batch, reached, upTo);
      ahead.hand(() -> merge.bring(run, arriving, (sql, some) -> note(sql, upTo, last, some)));
      reached = upTo;
      batch = new ArrivingRows();
    }

    private void merged(FindingMerge.Merged some) {
      sum = sum.plus(some);
      progress.accept(sum);
    }

    private void note(DSLContext sql, String upTo, boolean last, FindingMerge.Merged merged) {
      sql.execute(
          NOTE,
          upTo,
          merged.arrived(),
          merged.added(),
          merged.changed(),
          merged.withdrawn(),
          last,
          clock.instant().toString(),
          run.run());
    }
  }
}
