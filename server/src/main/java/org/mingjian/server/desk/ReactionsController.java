package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.reminder.Reactions;
import org.mingjian.server.desk.reminder.ReminderDays;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;

/// What doctors did about what they were reminded of, put together.
@ApiController
final class ReactionsController {
  private final Database database;
  private final Names names;
  private final ReminderDays days;
  private final Clock clock;
  private final Reactions reactions = new Reactions();

  ReactionsController(Database database, Names names, ReminderDays days, Clock clock) {
    this.database = database;
    this.names = names;
    this.days = days;
    this.clock = clock;
  }

  /// Reactions within a week after the reminder, to reminders of some days, the most shown first.
  ///
  /// @param from first day
  /// @param until last day
  /// @param through last day that is counted, where sums of days are; empty before the first sum
  /// @param most how many rows there are at most
  /// @param names of rules and institutions, as far as any finding tells them
  record ReactionsView(
      Reactions.By by,
      LocalDate from,
      LocalDate until,
      Optional<LocalDate> through,
      int most,
      List<Reactions.Counted> rows,
      SortedMap<String, String> names) {
    /// Copies in.
    ReactionsView {
      rows = List.copyOf(rows);
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
  }

  @GetMapping("/api/reactions")
  ReactionsView reactions(AskedReactions asked, Actor actor) {
    Reactions.Asked whole = asked.whole(actor, WorkingCalendar.day(clock.instant()));
    Reactions.By by = asked.column();
    Optional<LocalDate> through =
        Reactions.isRead(by, whole) ? Optional.of(whole.until()) : days.through();
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> {
          List<Reactions.Counted> rows = reactions.of(sql, by, whole);
          return new ReactionsView(
              by, whole.from(), whole.until(), through, Reactions.MOST, rows, named(sql, by, rows));
        });
  }

  private SortedMap<String, String> named(
      DSLContext sql, Reactions.By by, List<Reactions.Counted> rows) {
    List<String> codes = rows.stream().map(Reactions.Counted::code).toList();
    return switch (by) {
      case RULE -> names.of(sql, Names.Kind.RULE, codes);
      case INSTITUTION -> names.of(sql, Names.Kind.INSTITUTION, codes);
      case DOCTOR -> new TreeMap<>();
    };
  }
}
