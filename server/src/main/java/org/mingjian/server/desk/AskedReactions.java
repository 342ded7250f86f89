package org.mingjian.server.desk;

import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;
import org.mingjian.server.desk.reminder.Reactions;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;

/// By what reactions are put together, and of which reminders, as pages ask for it.
record AskedReactions(
    @Meaning("按规则、机构或医师汇总，缺省为规则 put together by rule, institution or doctor; by rule if not said")
        Optional<Reactions.By> by,
    @Meaning("定点医药机构代码，按医师汇总时必填 code of an institution; needed by doctor, whose codes are its own")
        Optional<String> institution,
    @Meaning("首日，缺省为末日前 29 日 the first day; 29 days before the last if not said")
        Optional<LocalDate> from,
    @Meaning("末日，含当日，缺省为今日 the last day, which is one of them; today if not said")
        Optional<LocalDate> to)
    implements Question {
  private static final int USUAL_DAYS = 30;

  /// Reminders of one institution are read one by one.
  private static final int MOST_DAYS_READ = 92;

  Reactions.By column() {
    return by.orElse(Reactions.By.RULE);
  }

  /// What was asked for, within what the caller may see; a doctor sees their own.
  ///
  /// @throws MingjianException for doctors of no institution, and spans that cannot be
  Reactions.Asked whole(Actor actor, LocalDate today) {
    LocalDate until = to.orElse(today);
    LocalDate first = from.orElse(until.minusDays(USUAL_DAYS - 1L));
    AskedPeriod.refuseReversed(Optional.of(first), Optional.of(until));
    Reactions.Asked asked =
        new Reactions.Asked(
            first, until, actor.scope().institution().or(() -> institution), actor.doctor());
    if (column() == Reactions.By.DOCTOR && asked.institution().isEmpty()) {
      throw FindingsController.refused("by", "doctor (institution=?)");
    }
    if (Reactions.isRead(column(), asked) ? isLong(asked) : AskedPeriod.isTooLong(first, until)) {
      throw FindingsController.refused("from", first + ".." + until);
    }
    return asked;
  }

  private static boolean isLong(Reactions.Asked asked) {
    return asked.from().plusDays(MOST_DAYS_READ).isBefore(asked.until());
  }
}
