package org.mingjian.server.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.history.History;

/// From which day on all is known of the persons of an institution: the day after the one on which
/// it was first heard of any, by our own clock, and from there as far back as its settled months
/// reach without a gap. Kept in memory; safe for use by several threads.
final class Coverage {
  private static final System.Logger LOG = System.getLogger(Coverage.class.getName());
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int NEVER = History.unknown().coveredFromDay();

  /// Settled months are brought by another process.
  private static final long REREAD_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final String BEGIN =
      """
      INSERT INTO heard (institution, area_path, since) VALUES (?, ?, CAST(? AS date))
      ON CONFLICT (institution) DO NOTHING
      """;

  private static final String HEARD = "SELECT institution, since FROM heard";

  private static final String MONTHS =
      """
      SELECT DISTINCT stream FROM event
      WHERE stream >= 'month/' AND stream < 'month0' AND type = 'month-imported'
      """;

  private final Database database;
  private final Clock clock;
  private final Map<String, Integer> heard = new ConcurrentHashMap<>();
  private final AtomicLong read = new AtomicLong();
  private volatile Map<String, Set<YearMonth>> settled = Map.of();

  /// Of what `database` keeps.
  Coverage(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
    read();
  }

  /// The first day of which all is known, as [CivilTime] counts; a day that never comes where an
  /// institution was not heard of.
  int from(String institution) {
    rereadOnceInAWhile();
    Integer since = heard.get(institution);
    return since == null ? NEVER : reach(since + 1, settled.getOrDefault(institution, Set.of()));
  }

  private static int reach(int first, Set<YearMonth> months) {
    int day = first;
    YearMonth before = monthBefore(day);
    while (months.contains(before)) {
      day = CivilTime.day(before.atDay(1));
      before = monthBefore(day);
    }
    return day;
  }

  private static YearMonth monthBefore(int day) {
    return YearMonth.from(CivilTime.date(day - 1));
  }

  /// Keeps, in the transaction that keeps them, that reports came; [#heard] once that is done.
  void begin(DSLContext sql, List<FactReport> reports) {
    // In one order, so that two transactions never wait for each other.
    reports.stream()
        .filter(this::isNews)
        .sorted((one, other) -> one.institution().compareTo(other.institution()))
        .forEach(report ->
            sql.execute(BEGIN, report.institution(), report.areaPath(), today().toString()));
  }

  /// Reports are kept.
  void heard(List<FactReport> reports) {
    reports.stream()
        .filter(this::isNews)
        .forEach(report -> heard.putIfAbsent(report.institution(), CivilTime.day(today())));
  }

  private boolean isNews(FactReport report) {
    return !heard.containsKey(report.institution()) && report.isAboutPersons();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CHINA);
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
          sql.fetch(HEARD)
              .forEach(row ->
                  heard.merge(
                      row.get(0, String.class),
                      CivilTime.day(row.get(1, LocalDate.class)),
                      Math::min));
          settled = months(sql);
          return heard.size();
        });
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
