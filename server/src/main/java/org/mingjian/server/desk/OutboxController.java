package org.mingjian.server.desk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.found.Slice;
import org.mingjian.server.desk.notice.Outbox;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Messages to the gateway and what became of them; one that is stuck can be sent again.
@ApiController
final class OutboxController {
  private static final String ORDER = "made";

  /// Behind which all lie: the year 9999.
  private static final PageMark FIRST = new PageMark(ORDER, "253370764800000000", "f".repeat(32));

  private final Database database;
  private final Outbox outbox;

  OutboxController(Database database, Outbox outbox) {
    this.database = database;
    this.outbox = outbox;
  }

  /// Some of the messages.
  ///
  /// @param next `after` of the next page; empty after the last
  record Page(List<Outbox.Listed> rows, Optional<String> next) {
    /// Copies in.
    Page {
      rows = List.copyOf(rows);
    }
  }

  /// A message that is sent again.
  record Again(String id) {}

  @GetMapping("/api/outbox")
  Page page(
      @Meaning(
              value = "待发、受阻或已送达，缺省为受阻 waiting, stuck or delivered; stuck if not said",
              words = {"waiting", "stuck", "delivered"})
          @RequestParam(defaultValue = "stuck")
          String state,
      @Meaning(AskedPage.AFTER) @RequestParam Optional<String> after,
      @Meaning(AskedPage.SIZE) @RequestParam(defaultValue = "50") int size,
      Actor actor) {
    int most = PageSize.asked(size).rows();
    PageMark mark = PageMark.parse(after, ORDER).orElse(FIRST);
    Outbox.Cut cut = new Outbox.Cut(state, instant(mark.value()), mark.id(), most + 1);
    Slice<Outbox.Listed> slice =
        Slice.of(database.inScope(actor.scope(), sql -> outbox.page(sql, cut)), most);
    return new Page(slice.rows(), slice.next(OutboxController::mark));
  }

  /// Microseconds, as the database keeps them.
  private static Instant instant(String micros) {
    return Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
  }

  private static String mark(Outbox.Listed last) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, last.made());
    return new PageMark(ORDER, Long.toString(micros), last.id()).text();
  }

  @PostMapping("/api/outbox/{id}/again")
  Again again(@PathVariable String id, Actor actor) {
    boolean known =
        id.matches("[0-9a-f]{32}")
            && database.inScope(actor.scope(), sql -> outbox.again(sql, id, actor.account()));
    if (!known) {
      throw new MingjianException(
          ApiError.NOT_FOUND, "没有该消息，或已送达 no such message, or delivered: " + id);
    }
    return new Again(id);
  }
}
