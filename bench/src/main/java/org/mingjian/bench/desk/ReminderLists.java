package org.mingjian.bench.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.reminder.Reactions;
import org.mingjian.server.desk.reminder.ReminderFilter;
import org.mingjian.server.desk.reminder.Reminders;

/// Asks for reminders as their page does, each time for other things, and for what doctors did.
final class ReminderLists {
  private static final int PAGE = 50;
  private static final int SEED = 11;
  private static final int DAYS = 30;
  private static final Scope ALL = Scope.area("/990000");

  private final Asks asks;
  private final Reminders reminders = new Reminders();
  private final Reactions reactions = new Reactions();
  private final SplittableRandom chance = new SplittableRandom(SEED);

  ReminderLists(Asks asks) {
    this.asks = asks;
  }

  void measure() {
    Optional<String> any = Optional.empty();
    list("全部 all", ALL, () -> filter(any, any, Optional.empty()));
    list(
        "一区县 of a county",
        Scope.area(MadeFinding.area(77)),
        () -> filter(any, any, Optional.empty()));
    list("按机构 by institution", ALL, () -> filter(place(), any, Optional.empty()));
    list("按规则 by rule", ALL, () -> filter(any, rule(), Optional.empty()));
    list("规则、机构 by rule and institution", ALL, () -> filter(place(), rule(), Optional.empty()));
    for (ReminderFilter.Answer answer : ReminderFilter.Answer.values()) {
      list("反馈 answered " + answer, ALL, () -> filter(any, any, Optional.of(answer)));
      list(
          "机构反馈 of an institution answered " + answer,
          ALL,
          () -> filter(place(), any, Optional.of(answer)));
    }
    sums("按规则汇总 by rule, 30 days", Reactions.By.RULE, Optional::empty);
    sums("按机构汇总 by institution, 30 days", Reactions.By.INSTITUTION, Optional::empty);
    sums("按医师汇总 by doctor of one, 30 days", Reactions.By.DOCTOR, this::place);
  }

  private Optional<String> place() {
    return Optional.of(MadeFinding.institution(chance.nextInt(MadeFinding.INSTITUTIONS)));
  }

  private Optional<String> rule() {
    return Optional.of(MadeFinding.rule(chance.nextInt(MadeFinding.RULES)));
  }

  private static ReminderFilter filter(
      Optional<String> institution, Optional<String> rule, Optional<ReminderFilter.Answer> answer) {
    return new ReminderFilter(
        institution,
        rule,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        answer);
  }

  /// The first page, and one from the middle.
  private void list(String name, Scope scope, Supplier<ReminderFilter> some) {
    asks.row("提醒 reminders: " + name, scope, sql -> page(sql, some.get(), Optional.empty()));
    asks.row(
        "提醒 reminders: " + name + "，中间页 from the middle",
        scope,
        sql -> page(sql, some.get(), Optional.of(middle())));
  }

  private int page(DSLContext sql, ReminderFilter filter, Optional<PageMark> mark) {
    return reminders.page(sql, filter, mark, PAGE).rows().size();
  }

  private PageMark middle() {
    LocalDate day = MadeReminders.TODAY.minusDays(1 + chance.nextInt(2 * DAYS));
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return new PageMark(Reminders.ORDER, Long.toString(noon.getEpochSecond() * 1_000_000), "8");
  }

  private void sums(String name, Reactions.By by, Supplier<Optional<String>> institution) {
    LocalDate last = MadeReminders.TODAY.minusDays(1);
    asks.row(
        "反馈 reactions: " + name,
        ALL,
        sql ->
            reactions
                .of(
                    sql,
                    by,
                    new Reactions.Asked(
                        last.minusDays(DAYS - 1), last, institution.get(), Optional.empty()))
                .size());
  }
}
