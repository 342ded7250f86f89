package org.mingjian.server.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lists of cases: 我的, 今日到期, 超期, and by step, institution, rule, month, amount.
@ApiController
final class CasesController {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(10));
  private static final int MOST = 200;
  private static final String USUAL = "50";

  private final Database database;
  private final Cases cases;
  private final Names names;
  private final Clock clock;

  CasesController(Database database, Cases cases, Names names, Clock clock) {
    this.database = database;
    this.cases = cases;
    this.names = names;
    this.clock = clock;
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  /// @param names what the rules and institutions of the rows are called, by code
  record PageView(List<Cases.Listed> rows, String next, SortedMap<String, String> names) {}

  /// How many there are, for people: `812`, `10000+`.
  record CountView(String count) {}

  /// The first screen in figures, each as a list shows it.
  record DeskView(String mine, String mineDue, String mineOverdue, String due, String overdue) {}

  @GetMapping("/api/cases")
  PageView page(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = USUAL) int size,
      Actor actor) {
    CaseFilter.Order order = AskedCases.order(asked);
    Optional<PageMark> mark =
        PageMark.parse(Optional.ofNullable(asked.get("after")), Cases.word(order));
    CaseFilter filter = filter(asked, actor);
    Cases.Cut cut = new Cases.Cut(order, mark, Math.clamp(size, 1, MOST));
    return database.inScope(
        actor.scope(), PATIENCE, sql -> view(sql, cases.page(sql, filter, cut)));
  }

  private PageView view(DSLContext sql, Cases.Page page) {
    List<String> rules = page.rows().stream().map(Cases.Listed::rule).toList();
    List<String> institutions = page.rows().stream().map(Cases.Listed::institution).toList();
    SortedMap<String, String> called = names.of(sql, Names.Kind.RULE, rules);
    called.putAll(names.of(sql, Names.Kind.INSTITUTION, institutions));
    return new PageView(page.rows(), page.next().map(PageMark::text).orElse(""), called);
  }

  @GetMapping("/api/cases/count")
  CountView count(@RequestParam Map<String, String> asked, Actor actor) {
    CaseFilter filter = filter(asked, actor);
    return new CountView(
        database.inScope(actor.scope(), PATIENCE, sql -> cases.count(sql, filter)));
  }

  @GetMapping("/api/desk")
  DeskView desk(Actor actor) {
    return database.inScope(
        actor.scope(),
        PATIENCE,
        sql ->
            new DeskView(
                cases.count(sql, filter(Map.of("mine", "true"), actor)),
                cases.count(sql, filter(Map.of("mine", "true", "view", "due"), actor)),
                cases.count(sql, filter(Map.of("mine", "true", "view", "overdue"), actor)),
                cases.count(sql, filter(Map.of("view", "due"), actor)),
                cases.count(sql, filter(Map.of("view", "overdue"), actor))));
  }

  private CaseFilter filter(Map<String, String> asked, Actor actor) {
    return AskedCases.filter(asked, actor, WorkingCalendar.day(clock.instant()).toString());
  }
}
