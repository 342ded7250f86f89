package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.notice.Notices;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 通知: what somebody was told, of themselves and of their role where they work.
@ApiController
final class NoticeController {
  private static final int MOST = 200;

  private final Database database;
  private final Notices notices;

  NoticeController(Database database, Notices notices) {
    this.database = database;
    this.notices = notices;
  }

  /// Some of the notices.
  ///
  /// @param next `after` of the next page; empty after the last
  record Page(List<Notices.Listed> rows, Optional<Long> next) {
    /// Copies in.
    Page {
      rows = List.copyOf(rows);
    }
  }

  /// How many were not read: `12`, `999+`.
  record Unread(String count) {}

  @GetMapping("/api/notices")
  Page page(
      @RequestParam Optional<Long> after,
      @RequestParam(defaultValue = "50") int size,
      @RequestParam(defaultValue = "false") boolean unread,
      Actor actor) {
    int most = Math.clamp(size, 1, MOST);
    Notices.Cut cut = new Notices.Cut(after.orElse(Long.MAX_VALUE), most, !unread);
    List<Notices.Listed> rows =
        database.inScope(actor.scope(), sql -> notices.page(sql, actor, cut));
    return new Page(rows, rows.size() < most ? Optional.empty() : Optional.of(rows.getLast().id()));
  }

  @GetMapping("/api/notices/count")
  Unread count(Actor actor) {
    return new Unread(database.inScope(actor.scope(), sql -> notices.unread(sql, actor)));
  }

  @PostMapping("/api/notices/{id}/read")
  Unread read(@PathVariable long id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          notices.read(sql, actor, id);
          return new Unread(notices.unread(sql, actor));
        });
  }
}
