package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Limits;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.person.OpenSteps;
import org.mingjian.server.desk.person.OwnFigures;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.springframework.web.bind.annotation.GetMapping;

/// 我的工作: what one did oneself, and what waits where one acts.
@ApiController
final class OwnFiguresController {
  private final Database database;
  private final Desks desks;
  private final Clock clock;

  OwnFiguresController(Database database, Desks desks, Clock clock) {
    this.database = database;
    this.desks = desks;
    this.clock = clock;
  }

  /// One's own work.
  ///
  /// @param steps those one acts at; of doctors none, who have what was given to them
  /// @param escalated what waits for a superior, for superiors; else `0`
  record OwnWork(
      LocalDate today, OwnFigures figures, List<OpenSteps.Waiting> steps, String escalated) {}

  @GetMapping("/api/desk/figures")
  OwnWork figures(Actor actor) {
    LocalDate today = WorkingCalendar.day(clock.instant());
    Limits limits = desks.inForce(actor.organisation().areaPath()).limits();
    return database.inScope(actor.scope(), Patience.PAGE, sql -> work(sql, actor, today, limits));
  }

  private static OwnWork work(DSLContext sql, Actor actor, LocalDate today, Limits limits) {
    boolean heads = actor.roles().contains(Role.SUPERVISOR);
    return new OwnWork(
        today,
        OwnFigures.of(sql, actor.account(), today, limits.calendar()),
        actor.doctor().isPresent()
            ? List.of()
            : OpenSteps.of(sql, limits.procedure(), CaseDesk.actor(actor).roles(), today),
        heads ? OpenSteps.escalated(sql) : "0");
  }
}
