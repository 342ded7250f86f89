package org.mingjian.server.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.precision.RuleRecord;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.figures.AuditedSettlements;
import org.mingjian.server.desk.figures.Measure;
import org.mingjian.server.desk.figures.MoneyMonths;
import org.mingjian.server.desk.figures.NegativeList;
import org.mingjian.server.desk.figures.RuleDays;
import org.mingjian.server.desk.figures.Supervision;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.register.Register;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Figures: 指标, 督办, records of rules, negative lists. What nobody knows is said to be unknown.
@ApiController
final class FiguresController {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));
  private static final int LEAST_DECIDED = 30;
  private static final long MOST_DAYS = 1100;

  private final Database database;
  private final RuleDays ruleDays;
  private final NegativeList negativeList;
  private final Register register;
  private final Names names;
  private final Desks desks;
  private final Clock clock;

  FiguresController(
      Database database,
      RuleDays ruleDays,
      Register register,
      Names names,
      Desks desks,
      Clock clock) {
    this.database = database;
    this.ruleDays = ruleDays;
    this.negativeList = new NegativeList(database, register::institutionsIn);
    this.register = register;
    this.names = names;
    this.desks = desks;
    this.clock = clock;
  }

  /// How a rule fared.
  ///
  /// @param precision confirmed among decided findings, with the interval it lies in at 95 %
  /// @param enough whether enough were decided to say something about the rule
  /// @param found what audits found by it, by month of what was found on
  record RecordView(
      String rule,
      long findings,
      long decided,
      long confirmed,
      RuleRecord.Interval precision,
      boolean enough,
      List<RuleDays.Activity> days,
      List<RuleDays.Activity> months,
      List<RuleDays.Found> found) {}

  /// The figures of a period. Money in fen.
  ///
  /// @param audited 结算审核率
  /// @param detection 检出率
  /// @param access 接入率
  record FiguresView(
      LocalDate from,
      LocalDate until,
      Measure audited,
      Measure detection,
      Measure access,
      List<MoneyMonths.Month> months) {}

  /// What is open and late, those with most overdue first.
  ///
  /// @param names what institutions are called, by code; nothing for other groups
  record SupervisionView(
      String by, LocalDate today, List<Supervision.Group> rows, SortedMap<String, String> names) {}

  /// A period as it is asked for.
  private record Period(LocalDate from, LocalDate until) {}

  @GetMapping("/api/rules/{code}/record")
  RecordView record(
      @PathVariable String code,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Actor actor) {
    Period period = period(from, until);
    return database.inScope(
        actor.scope(),
        PATIENCE,
        sql -> {
          RuleRecord record = ruleDays.record(sql, code);
          return new RecordView(
              code,
              record.findings(),
              record.decided(),
              record.confirmed(),
              record.precision(),
              record.decided() >= LEAST_DECIDED,
              ruleDays.days(sql, code, period.from, period.until),
              ruleDays.months(sql, code, period.from, period.until),
              ruleDays.found(sql, code, period.from, period.until));
        });
  }

  @GetMapping("/api/figures")
  FiguresView figures(
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String until,
      Actor actor) {
    Period period = period(from, until);
    return database.inScope(
        actor.scope(),
        PATIENCE,
        sql -> {
          AuditedSettlements audited = AuditedSettlements.of(sql, period.from, period.until);
          long heard = sql.fetchSingle("SELECT count(*) FROM heard").get(0, Long.class);
          return new FiguresView(
              period.from,
              period.until,
              audited.audited(),
              audited.detection(),
              access(heard, actor),
              MoneyMonths.of(sql, period.from, period.until));
        });
  }

  /// Institutions that report over the wire, among those that are registered.
  private Measure access(long heard, Actor actor) {
    long registered = actor.scope().areas().stream().mapToLong(register::institutionsIn).sum();
    return registered < heard
        ? Measure.unknown(
            heard,
            new LocalizedText(
                "登记的机构少于已接入的机构，比例未知", "Fewer are registered than report: share unknown"))
        : Measure.of(
            heard,
            registered,
            new LocalizedText(
                "已接入并上报的机构 / 登记的机构", "Institutions that report / institutions registered"));
  }

  @GetMapping("/api/supervision")
  SupervisionView supervision(@RequestParam(defaultValue = "area") String by, Actor actor) {
    Supervision.By grouped =
        Supervision.By.find(by).orElseThrow(() -> FindingsController.refused("by", by));
    LocalDate today = WorkingCalendar.day(clock.instant());
    WorkingCalendar calendar = desks.inForce(Organisation.NATION).limits().calendar();
    return database.inScope(
        actor.scope(),
        PATIENCE,
        sql -> {
          List<Supervision.Group> rows = Supervision.of(sql, grouped, today, calendar);
          return new SupervisionView(by, today, rows, called(sql, grouped, rows));
        });
  }

  private SortedMap<String, String> called(
      DSLContext sql, Supervision.By by, List<Supervision.Group> rows) {
    return by == Supervision.By.INSTITUTION
        ? names.of(sql, Names.Kind.INSTITUTION, rows.stream().map(Supervision.Group::name).toList())
        : new TreeMap<>();
  }

  /// Of the institution of whoever asks; the bureau names one.
  @GetMapping("/api/negative-list")
  NegativeList.Whole negative(
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String from,
      Actor actor) {
    String code = actor.scope().institution().orElse(institution);
    String area =
        database
            .inScope(actor.scope(), PATIENCE, sql -> areaOf(sql, code))
            .orElseThrow(() ->
                new MingjianException(
                    ApiError.NOT_FOUND, "该机构没有疑点，或无权查看 nothing of institution: " + code));
    LocalDate since =
        from.isEmpty() ? WorkingCalendar.day(clock.instant()).minusMonths(11) : day(from);
    return negativeList.of(new NegativeList.Asked(actor.scope(), code, area, since), PATIENCE);
  }

  private static Optional<String> areaOf(DSLContext sql, String institution) {
    return sql
        .fetch("SELECT area_path FROM finding_sum WHERE institution = ? LIMIT 1", institution)
        .stream()
        .findFirst()
        .map(row -> row.get(0, String.class));
  }

  /// The last twelve months where nothing else is asked for.
  private Period period(String from, String until) {
    LocalDate last = until.isEmpty() ? WorkingCalendar.day(clock.instant()) : day(until);
    LocalDate first = from.isEmpty() ? last.minusMonths(11).withDayOfMonth(1) : day(from);
    if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last)) {
      throw FindingsController.refused("from", first + ".." + last);
    }
    return new Period(first, last);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      MingjianException refused = FindingsController.refused("day", text);
      refused.addSuppressed(e);
      throw refused;
    }
  }
}
