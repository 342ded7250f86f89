package org.mingjian.server.desk;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.reminder.ReminderFilter;
import org.mingjian.server.desk.reminder.Reminders;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;

/// What doctors were reminded of 事前 and 事中.
@ApiController
final class RemindersController {
  private final Database database;
  private final Names names;
  private final Reminders reminders = new Reminders();

  RemindersController(Database database, Names names) {
    this.database = database;
    this.names = names;
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  /// @param names of the institutions shown, as far as any finding tells them
  record PageView(List<Reminders.Listed> rows, String next, SortedMap<String, String> names) {
    /// Copies in.
    PageView {
      rows = List.copyOf(rows);
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
  }

  @GetMapping("/api/reminders")
  PageView page(AskedReminders asked, AskedPage wanted, Actor actor) {
    Optional<PageMark> mark = PageMark.parse(wanted.after(), Reminders.ORDER);
    ReminderFilter filter = asked.filter(actor);
    int size = PageSize.asked(wanted.size()).rows();
    return database.inScope(
        actor.scope(), Patience.PAGE, sql -> view(sql, reminders.page(sql, filter, mark, size)));
  }

  private PageView view(DSLContext sql, Reminders.Page page) {
    List<String> shown = page.rows().stream().map(Reminders.Listed::institution).toList();
    return new PageView(
        page.rows(),
        page.next().map(PageMark::text).orElse(""),
        names.of(sql, Names.Kind.INSTITUTION, shown));
  }
}
