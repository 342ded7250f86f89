package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.figures.AuditedSettlements;
import org.mingjian.server.desk.figures.Measure;
import org.mingjian.server.desk.figures.MoneyMonths;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.register.Register;
import org.mingjian.server.store.Contacts;
import org.mingjian.values.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 指标: the figures of a period. What nobody knows is said to be unknown.
@ApiController
final class FiguresController {
  private final Database database;
  private final Register register;
  private final Clock clock;
  private final Contacts contacts = new Contacts();

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
    Set<String> heard = contacts.within(sql, period.from(), period.until());
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

  /// Institutions we heard of in the period, among those that are registered.
  private Measure access(Set<String> heard, Actor actor) {
    List<Sender> registered = Registered.in(register, actor.scope());
    long connected =
        registered.stream().filter(sender -> heard.contains(sender.institution())).count();
    return Measure.of(
        connected,
        registered.size(),
        new LocalizedText(
            "期内有上报或询问的登记机构 / 登记的机构",
            "Registered institutions that reported or asked in the period / all registered"));
  }
}
