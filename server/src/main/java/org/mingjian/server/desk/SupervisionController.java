package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.figures.Supervision;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.Persons;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// 督办: what is open and late, and where.
@ApiController
final class SupervisionController {
  private final Database database;
  private final Names names;
  private final Desks desks;
  private final Clock clock;

  SupervisionController(Database database, Names names, Desks desks, Clock clock) {
    this.database = database;
    this.names = names;
    this.desks = desks;
    this.clock = clock;
  }

  /// What is open and late, those with most overdue first.
  ///
  /// @param names what institutions and persons are called, and the bureaus of areas, by code, as
  ///   far as they are known; nothing for steps
  record SupervisionView(
      String by, LocalDate today, List<Supervision.Group> rows, SortedMap<String, String> names) {}

  @GetMapping("/api/supervision")
  SupervisionView supervision(
      @Meaning(
              value = "按区域、机构、承办人或环节汇总，缺省为区域 put together by what; by area if not said",
              words = {"area", "institution", "person", "step"})
          @RequestParam(defaultValue = "area")
          String by,
      Actor actor) {
    Supervision.By grouped =
        Supervision.By.find(by).orElseThrow(() -> FindingsController.refused("by", by));
    LocalDate today = WorkingCalendar.day(clock.instant());
    WorkingCalendar calendar = desks.inForce(Organisation.NATION).limits().calendar();
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> {
          List<Supervision.Group> rows = Supervision.of(sql, grouped, today, calendar);
          return new SupervisionView(by, today, rows, called(sql, grouped, rows));
        });
  }

  private SortedMap<String, String> called(
      DSLContext sql, Supervision.By by, List<Supervision.Group> rows) {
    List<String> codes = rows.stream().map(Supervision.Group::name).toList();
    return switch (by) {
      case INSTITUTION -> names.of(sql, Names.Kind.INSTITUTION, codes);
      case AREA -> Supervision.bureaus(sql);
      case PERSON -> Persons.called(sql, codes);
      case STEP -> new TreeMap<>();
    };
  }
}
