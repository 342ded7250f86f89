package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.Slice;
import org.mingjian.server.desk.notice.Notices;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 通知: what somebody was told, of themselves and of their role where they work.
@ApiController
final class NoticeController {
  private final Database database;
  private final Notices notices;
  private final Names names;

  NoticeController(Database database, Notices notices, Names names) {
    this.database = database;
    this.notices = notices;
    this.names = names;
  }

  /// Some of the notices.
  ///
  /// @param next `after` of the next page; empty after the last
  /// @param names what the institutions they are about are called, by code
  record Page(List<Notices.Listed> rows, Optional<Long> next, SortedMap<String, String> names) {
    /// Copies in.
    Page {
      rows = List.copyOf(rows);
    }
  }

  /// How many were not read: `12`, `999+`.
  record Unread(String count) {}

  @GetMapping("/api/notices")
  Page page(
      @Meaning(AskedPage.AFTER) @RequestParam Optional<Long> after,
      @Meaning(AskedPage.SIZE) @RequestParam(defaultValue = "50") int size,
      @Meaning("只看未读的 only what was not read") @RequestParam(defaultValue = "false") boolean unread,
      Actor actor) {
    int most = PageSize.asked(size).rows();
    Notices.Cut cut = new Notices.Cut(after.orElse(Long.MAX_VALUE), most + 1, !unread);
    return database.inScope(
        actor.scope(), sql -> view(sql, Slice.of(notices.page(sql, actor, cut), most)));
  }

  private Page view(DSLContext sql, Slice<Notices.Listed> slice) {
    List<String> institutions = slice.rows().stream().map(Notices.Listed::about).toList();
    return new Page(
        slice.rows(),
        slice.next(Notices.Listed::id),
        names.of(sql, Names.Kind.INSTITUTION, institutions));
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
