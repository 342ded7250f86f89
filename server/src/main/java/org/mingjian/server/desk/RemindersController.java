package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.reminder.ReminderFilter;
import org.mingjian.server.desk.reminder.Reminders;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.WarningStore;
import org.springframework.web.bind.annotation.GetMapping;

/// What doctors were reminded of 事前 and 事中, and what they did about it.
@ApiController
final class RemindersController {
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
  PageView page(AskedReminders asked, AskedPage wanted, Actor actor) {
    Optional<PageMark> mark = PageMark.parse(wanted.after(), Reminders.ORDER);
    ReminderFilter filter = asked.filter(actor);
    Reminders.Page page =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> reminders.page(sql, filter, mark, PageSize.asked(wanted.size()).rows()));
    return new PageView(page.rows(), page.next().map(PageMark::text).orElse(""));
  }

  @GetMapping("/api/reactions")
  List<ReactionView> reactions(AskedReminders.Reactions asked, Actor actor) {
    WarningStore.By by = asked.by().orElse(WarningStore.By.RULE);
    List<WarningStore.Reactions> counted =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> warnings.reactions(sql, by, asked.start(), asked.end(), actor.doctor()));
    return counted.stream().map(ReactionView::of).toList();
  }
}
