package org.mingjian.server.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Persons;
import org.springframework.web.bind.annotation.GetMapping;

/// The lists of cases: 我的, 今日到期, 超期, and by step, institution, rule, month, amount.
@ApiController
final class CasesController {
  private final Database database;
  private final Cases cases;
  private final Names names;
  private final Delegations delegations;
  private final KnownCodes known;

  CasesController(
      Database database, Cases cases, Names names, Delegations delegations, KnownCodes known) {
    this.database = database;
    this.cases = cases;
    this.names = names;
    this.delegations = delegations;
    this.known = known;
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  /// @param names what the rules, institutions and people of the rows are called, by code or
  ///   account
  record PageView(List<Cases.Listed> rows, String next, SortedMap<String, String> names) {}

  /// How many there are, for people: `812`, `10000+`.
  record CountView(String count) {}

  /// The first screen in figures, each as a list shows it.
  ///
  /// @param standsFor whom one stands in for today: their cases are counted with one's own
  record DeskView(
      String mine,
      String mineDue,
      String mineOverdue,
      String due,
      String overdue,
      List<AwayView> standsFor) {}

  /// Somebody who is away.
  ///
  /// @param until the last day
  record AwayView(String person, LocalDate until) {
    private static AwayView of(Delegations.Away away, Map<String, String> people) {
      return new AwayView(people.getOrDefault(away.account(), away.account()), away.last());
    }
  }

  @GetMapping("/api/cases")
  PageView page(AskedCases asked, AskedCases.Cut cut, Actor actor) {
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> {
          CaseFilter filter = filter(sql, asked, actor);
          return view(sql, cases.page(sql, filter, cut(cut, filter)), actor);
        });
  }

  private static Cases.Cut cut(AskedCases.Cut asked, CaseFilter filter) {
    CaseFilter.Order order = asked.order(filter);
    Optional<PageMark> mark = PageMark.parse(asked.after(), Cases.word(order));
    return new Cases.Cut(order, mark, PageSize.asked(asked.size()).rows());
  }

  private PageView view(DSLContext sql, Cases.Page page, Actor actor) {
    List<String> rules = page.rows().stream().map(Cases.Listed::rule).toList();
    List<String> institutions = page.rows().stream().map(Cases.Listed::institution).toList();
    SortedMap<String, String> called = names.of(sql, Names.Kind.RULE, rules);
    called.putAll(names.of(sql, Names.Kind.INSTITUTION, institutions));
    SortedMap<String, String> people =
        Persons.called(sql, page.rows().stream().map(Cases.Listed::assignee).toList());
    called.putAll(people);
    return new PageView(
        shown(page.rows(), people, actor), page.next().map(PageMark::text).orElse(""), called);
  }

  /// An institution is not told who at the bureau has a case.
  private static List<Cases.Listed> shown(
      List<Cases.Listed> rows, SortedMap<String, String> people, Actor actor) {
    return actor.scope().institution().isEmpty()
        ? rows
        : rows.stream()
            .map(row -> people.containsKey(row.assignee()) ? row : row.unassigned())
            .toList();
  }

  @GetMapping("/api/cases/count")
  CountView count(AskedCases asked, Actor actor) {
    return new CountView(
        database.inScope(
            actor.scope(), Patience.PAGE, sql -> cases.count(sql, filter(sql, asked, actor))));
  }

  @GetMapping("/api/desk")
  DeskView desk(Actor actor) {
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> desk(sql, actor, delegations.awayFor(sql, actor.account())));
  }

  private DeskView desk(DSLContext sql, Actor actor, List<Delegations.Away> away) {
    List<String> accounts = away.stream().map(Delegations.Away::account).toList();
    Function<AskedCases, String> count = asked -> cases.count(sql, filter(asked, actor, accounts));
    SortedMap<String, String> people = Persons.called(sql, accounts);
    return new DeskView(
        count.apply(AskedCases.of(CaseFilter.View.OPEN, true)),
        count.apply(AskedCases.of(CaseFilter.View.DUE, true)),
        count.apply(AskedCases.of(CaseFilter.View.OVERDUE, true)),
        count.apply(AskedCases.of(CaseFilter.View.DUE, false)),
        count.apply(AskedCases.of(CaseFilter.View.OVERDUE, false)),
        away.stream().map(one -> AwayView.of(one, people)).toList());
  }

  private CaseFilter filter(DSLContext sql, AskedCases asked, Actor actor) {
    known.check(sql, asked.codes(), actor);
    known.checkAssignee(sql, asked.assignee());
    return filter(asked, actor, delegations.standsFor(sql, actor.account()).keySet());
  }

  private CaseFilter filter(AskedCases asked, Actor actor, Collection<String> standsFor) {
    return asked.filter(actor, delegations.today(), standsFor);
  }
}
