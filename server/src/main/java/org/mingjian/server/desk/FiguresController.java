package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.figures.AuditedSettlements;
import org.mingjian.server.desk.figures.Measure;
import org.mingjian.server.desk.figures.MoneyMonths;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.register.Register;
import org.mingjian.values.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 指标: the figures of a period. What nobody knows is said to be unknown.
@ApiController
final class FiguresController {
  private final Database database;
  private final Register register;
  private final Clock clock;

  FiguresController(Database database, Register register, Clock clock) {
    this.database = database;
    this.register = register;
    this.clock = clock;
  }

  /// The figures of a period. Money in fen.
  ///
  /// @param audits first and last day of the audits that touch it; empty where none does
  /// @param audited 结算审核率
  /// @param detection 检出率
  /// @param access 接入率
  record FiguresView(
      LocalDate from,
      LocalDate until,
      Optional<AuditedSettlements.Days> audits,
      Measure audited,
      Measure detection,
      Measure access,
      List<MoneyMonths.Month> months) {}

  @GetMapping("/api/figures")
  FiguresView figures(
      @Meaning("首日 the first day") @RequestParam(defaultValue = "") String from,
      @Meaning("末日，缺省为今日 the last day; today if not said") @RequestParam(defaultValue = "")
          String until,
      Actor actor) {
    AskedPeriod asked = AskedPeriod.of(from, until, WorkingCalendar.day(clock.instant()));
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> view(sql, from.isEmpty() ? widened(sql, asked) : asked, actor));
  }

  private FiguresView view(DSLContext sql, AskedPeriod period, Actor actor) {
    AuditedSettlements audited = AuditedSettlements.of(sql, period.from(), period.until());
    long heard = sql.fetchSingle("SELECT count(*) FROM heard").get(0, Long.class);
    return new FiguresView(
        period.from(),
        period.until(),
        audited.days(),
        audited.audited(),
        audited.detection(),
        access(heard, actor),
        MoneyMonths.of(sql, period.from(), period.until()));
  }

  /// Where nobody asked for a first day: begun where the audits begin that it would cut.
  private static AskedPeriod widened(DSLContext sql, AskedPeriod period) {
    return AuditedSettlements.of(sql, period.from(), period.until())
        .days()
        .map(days -> days.from().withDayOfMonth(1))
        .filter(first -> first.isBefore(period.from()))
        .filter(first -> !AskedPeriod.isTooLong(first, period.until()))
        .map(first -> new AskedPeriod(first, period.until()))
        .orElse(period);
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
}
