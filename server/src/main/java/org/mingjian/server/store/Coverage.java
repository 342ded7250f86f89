package org.mingjian.server.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;

/// From which day on all is known of the persons of an institution: the day after the one on which
/// it was first heard of any, by the clocks of our services, and from there as far back as its
/// settled months reach without a gap. Nothing is known of a silence, nor across it. Kept in
/// memory; safe for use by several threads.
final class Coverage {
  private static final System.Logger LOG = System.getLogger(Coverage.class.getName());
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  /// Settled months are brought by another process.
  private static final long REREAD_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final String HEAR =
      """
      WITH known AS (
        UPDATE heard SET since = least(since, CAST(? AS date)), last = greatest(last, CAST(? AS date))
        WHERE institution = ? AND CAST(? AS date) BETWEEN since - ? AND last + ?
        RETURNING since)
      INSERT INTO heard (institution, area_path, since, last)
      SELECT ?, ?, CAST(? AS date), CAST(? AS date) WHERE NOT EXISTS (SELECT FROM known)
      ON CONFLICT (institution, since) DO NOTHING
      """;

  private static final String HEARD = "SELECT institution, since, last FROM heard";

  private static final String MONTHS =
      """
      SELECT DISTINCT stream FROM event
      WHERE stream >= 'month/' AND stream < 'month0' AND type = 'month-imported'
      """;

  private final Database database;
  private final int silence;
  private final Clock clock;
  private final Map<String, HeardDays> heard = new ConcurrentHashMap<>();
  private final AtomicLong read = new AtomicLong();
  private volatile Map<String, Set<YearMonth>> settled = Map.of();

  /// Of what `database` keeps.
  ///
  /// @param silence days without a report after which nothing is known any more
  Coverage(Database database, int silence, Clock clock) {
    this.database = database;
    this.silence = silence;
    this.clock = clock;
    read();
  }

  /// The first day of which all is known, as [CivilTime] counts; a day that never comes where an
  /// institution was not heard of, or not lately.
  int from(String institution) {
    rereadOnceInAWhile();
    return heard
        .getOrDefault(institution, HeardDays.NONE)
        .coveredFrom(today(), silence, settled.getOrDefault(institution, Set.of()));
  }

  /// Keeps, in the transaction that keeps them, on which days reports came; [#heard] once that is
  /// done.
  void begin(DSLContext sql, List<FactReport> reports) {
    // In one order, so that two transactions never wait for each other.
    reports.stream()
        .filter(this::isNews)
        .sorted(Comparator.comparing(FactReport::institution).thenComparing(this::day))
        .forEach(report -> hear(sql, report, CivilTime.date(day(report)).toString()));
  }

  private void hear(DSLContext sql, FactReport report, String day) {
    String institution = report.institution();
    sql.execute(
        HEAR,
        day,
        day,
        institution,
        day,
        silence,
        silence,
        institution,
        report.areaPath(),
        day,
        day);
  }

  /// Reports are kept.
  void heard(List<FactReport> reports) {
    for (FactReport report : reports) {
      if (isNews(report)) {
        int day = day(report);
        heard.merge(
            report.institution(),
            HeardDays.NONE.with(day, silence),
            (known, first) -> known.with(day, silence));
      }
    }
  }

  /// How many institutions have fallen silent.
  long silent() {
    int today = today();
    return heard.values().stream().filter(days -> days.isSilent(today, silence)).count();
  }

  private boolean isNews(FactReport report) {
    return report.isAboutPersons()
        && !heard.getOrDefault(report.institution(), HeardDays.NONE).has(day(report));
  }

  /// When our service, or the one inside the hospital, got it: what waited on the way is no
  /// silence.
  private int day(FactReport report) {
    int day = CivilTime.day(LocalDate.ofInstant(report.received(), CHINA));
    return Math.min(day, today());
  }

  private int today() {
    return CivilTime.day(LocalDate.ofInstant(clock.instant(), CHINA));
  }

  private void rereadOnceInAWhile() {
    long last = read.get();
    long now = System.nanoTime();
    if (now - last > REREAD_NANOS && read.compareAndSet(last, now)) {
      Thread.ofVirtual().name("coverage").start(this::reread);
    }
  }

  private void reread() {
    try {
      read();
    } catch (MingjianException e) {
      LOG.log(System.Logger.Level.WARNING, "病历覆盖期暂未更新 coverage is not read again now", e);
    }
  }

  private void read() {
    read.set(System.nanoTime());
    database.inScope(
        Scope.service(),
        sql -> {
          heard.putAll(stretches(sql));
          settled = months(sql);
          return heard.size();
        });
  }

  private static Map<String, HeardDays> stretches(DSLContext sql) {
    Map<String, HeardDays> stretches = new HashMap<>();
    for (Record row : sql.fetch(HEARD)) {
      int since = CivilTime.day(row.get(1, LocalDate.class));
      int last = CivilTime.day(row.get(2, LocalDate.class));
      stretches.merge(
          row.get(0, String.class),
          HeardDays.NONE.and(since, last),
          (known, one) -> known.and(since, last));
    }
    return stretches;
  }

  /// Streams are named `month/institution/2025-03`.
  private static Map<String, Set<YearMonth>> months(DSLContext sql) {
    Map<String, Set<YearMonth>> months = new HashMap<>();
    for (String stream : sql.fetch(MONTHS).into(String.class)) {
      String[] parts = stream.split("/", -1);
      months.computeIfAbsent(parts[1], unused -> new HashSet<>()).add(YearMonth.parse(parts[2]));
    }
    return months;
  }
}
