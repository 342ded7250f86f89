package org.mingjian.server.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;
import org.mingjian.server.desk.reminder.ReminderFilter;
import org.mingjian.server.identity.Actor;

/// Filters of reminders as pages ask for them, by their names.
record AskedReminders(
    @Meaning("定点医药机构代码 code of an institution") Optional<String> institution,
    @Meaning("规则编码 code of a rule") Optional<String> rule,
    @Meaning("医师代码 code of a doctor") Optional<String> doctor,
    @Meaning("就诊标识 id of a visit") Optional<String> visit,
    @Meaning(FROM) Optional<LocalDate> from,
    @Meaning(TO) Optional<LocalDate> to,
    @Meaning("是否答复之后才发现 whether they were found after the answer") Optional<Boolean> late,
    @Meaning("是否已在答复中提示 whether the answer told them") Optional<Boolean> shown,
    @Meaning("医师如何处理：照办、坚持、未答复 what the doctor did: followed, insisted, said nothing")
        Optional<ReminderFilter.Answer> answer)
    implements Question {
  /// What `from` is for.
  static final String FROM = "首日 the first day";

  /// What `to` is for.
  static final String TO = "末日，含当日 the last day, which is one of them";

  /// The policies of the table hold anyway; a doctor sees their own.
  ReminderFilter filter(Actor actor) {
    AskedPeriod.refuseReversed(from, to);
    return new ReminderFilter(
        actor.scope().institution().or(() -> institution),
        rule,
        actor.doctor().or(() -> doctor),
        visit,
        from.map(AskedReminders::morning),
        to.map(day -> morning(day.plusDays(1))),
        late,
        shown,
        answer);
  }

  private static Instant morning(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
