package org.mingjian.server.desk;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.precision.RuleRecord;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.figures.RuleDays;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// How a rule fared: 响应精准性, 活跃度.
@ApiController
final class RuleRecordController {
  private static final int LEAST_DECIDED = 30;

  private final Database database;
  private final RuleDays ruleDays;
  private final KnownCodes known;
  private final Clock clock;

  RuleRecordController(Database database, RuleDays ruleDays, KnownCodes known, Clock clock) {
    this.database = database;
    this.ruleDays = ruleDays;
    this.known = known;
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

  @GetMapping("/api/rules/{code}/record")
  RecordView record(
      @PathVariable String code,
      @Meaning("首日 the first day") @RequestParam(defaultValue = "") String from,
      @Meaning("末日，缺省为今日 the last day; today if not said") @RequestParam(defaultValue = "")
          String until,
      Actor actor) {
    AskedPeriod period = AskedPeriod.of(from, until, WorkingCalendar.day(clock.instant()));
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> {
          known.requireRule(sql, code, actor);
          return view(sql, code, period);
        });
  }

  private RecordView view(DSLContext sql, String code, AskedPeriod period) {
    RuleRecord record = ruleDays.record(sql, code);
    return new RecordView(
        code,
        record.findings(),
        record.decided(),
        record.confirmed(),
        record.precision(),
        record.decided() >= LEAST_DECIDED,
        ruleDays.days(sql, code, period.from(), period.until()),
        ruleDays.months(sql, code, period.from(), period.until()),
        ruleDays.found(sql, code, period.from(), period.until()));
  }
}
