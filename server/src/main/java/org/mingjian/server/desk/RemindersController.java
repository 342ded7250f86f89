package org.mingjian.server.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.reminder.ReminderFilter;
import org.mingjian.server.desk.reminder.Reminders;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.WarningStore;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What doctors were reminded of 事前 and 事中, and what they did about it.
@ApiController
final class RemindersController {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String USUAL = "50";

  private final Database database;
  private final Reminders reminders = new Reminders();
  private final WarningStore warnings = new WarningStore();

  RemindersController(Database database) {
    this.database = database;
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  record PageView(List<Reminders.Listed> rows, String next) {}

  /// What doctors did after the reminders that they said something to.
  ///
  /// @param name of the rule, institution or doctor
  /// @param insistedShare of both, 0 to 1
  record ReactionView(String name, long followed, long insisted, double insistedShare) {
    static ReactionView of(WarningStore.Reactions counted) {
      double all = counted.followed() + counted.insisted();
      return new ReactionView(
          counted.name(), counted.followed(), counted.insisted(), counted.insisted() / all);
    }
  }

  @GetMapping("/api/reminders")
  PageView page(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = USUAL) int size,
      Actor actor) {
    Optional<PageMark> mark =
        PageMark.parse(Optional.ofNullable(asked.get("after")), Reminders.ORDER);
    ReminderFilter filter = filter(asked, actor);
    Reminders.Page page =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> reminders.page(sql, filter, mark, PageSize.asked(size).rows()));
    return new PageView(page.rows(), page.next().map(PageMark::text).orElse(""));
  }

  @GetMapping("/api/reactions")
  List<ReactionView> reactions(@RequestParam Map<String, String> asked, Actor actor) {
    WarningStore.By by = by(asked.getOrDefault("by", "rule"));
    Instant from = from(asked).orElse(Instant.EPOCH);
    Instant to = to(asked).orElse(Instant.parse("2999-12-31T00:00:00Z"));
    List<WarningStore.Reactions> counted =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> warnings.reactions(sql, by, from, to, actor.doctor()));
    return counted.stream().map(ReactionView::of).toList();
  }

  /// The policies of the table hold anyway; a doctor sees their own.
  private static ReminderFilter filter(Map<String, String> asked, Actor actor) {
    return new ReminderFilter(
        actor.scope().institution().or(() -> word(asked, "institution")),
        word(asked, "rule"),
        actor.doctor().or(() -> word(asked, "doctor")),
        word(asked, "visit"),
        from(asked),
        to(asked),
        word(asked, "late").map(text -> flag("late", text)),
        word(asked, "shown").map(text -> flag("shown", text)),
        word(asked, "answer").map(RemindersController::answer));
  }

  private static Optional<String> word(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name)).filter(value -> !value.isBlank());
  }

  private static Optional<Instant> from(Map<String, String> asked) {
    return word(asked, "from").map(text -> day("from", text).atStartOfDay(CHINA).toInstant());
  }

  /// The last day is one of them.
  private static Optional<Instant> to(Map<String, String> asked) {
    return word(asked, "to")
        .map(text -> day("to", text).plusDays(1).atStartOfDay(CHINA).toInstant());
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw FindingsController.refused(name, text);
    }
  }

  private static boolean flag(String name, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw FindingsController.refused(name, text);
    };
  }

  private static ReminderFilter.Answer answer(String text) {
    for (ReminderFilter.Answer answer : ReminderFilter.Answer.values()) {
      if (answer.name().toLowerCase(Locale.ROOT).equals(text)) {
        return answer;
      }
    }
    throw FindingsController.refused("answer", text);
  }

  private static WarningStore.By by(String text) {
    for (WarningStore.By by : WarningStore.By.values()) {
      if (by.name().toLowerCase(Locale.ROOT).equals(text)) {
        return by;
      }
    }
    throw FindingsController.refused("by", text);
  }
}
