package org.mingjian.bench.desk;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.FindingOrder;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.PageMark;

/// Asks for every list of findings and cases, each time for other things.
final class DeskLists {
  private static final int PAGE = 50;
  private static final int SEED = 7;
  private static final Scope ALL = Scope.area("/990000");

  /// The lists of everybody's cases.
  private static final Set<CaseFilter.View> LISTED =
      EnumSet.complementOf(EnumSet.of(CaseFilter.View.ANSWERED));

  private final Asks asks;
  private final Findings findings = new Findings();
  private final Cases cases = new Cases();
  private final SplittableRandom chance = new SplittableRandom(SEED);

  DeskLists(Asks asks) {
    this.asks = asks;
  }

  void measure() {
    findings("全部 all findings", ALL, this::all);
    findings("一区县 of a county", Scope.area(MadeFinding.area(77)), this::all);
    findings("按规则 by rule", ALL, () -> filter(some(), Optional.empty(), Optional.empty()));
    findings("按机构 by institution", ALL, () -> filter(Optional.empty(), place(), Optional.empty()));
    findings("按月 by month", ALL, () -> filter(Optional.empty(), Optional.empty(), month()));
    findings("规则、机构 by rule and institution", ALL, () -> filter(some(), place(), Optional.empty()));
    findings("规则、机构、月 by all three", ALL, () -> filter(some(), place(), month()));
    cases();
  }

  private FindingFilter all() {
    return filter(Optional.empty(), Optional.empty(), Optional.empty());
  }

  private Optional<String> some() {
    return Optional.of(MadeFinding.rule(chance.nextInt(MadeFinding.RULES)));
  }

  private Optional<String> place() {
    return Optional.of(MadeFinding.institution(chance.nextInt(MadeFinding.INSTITUTIONS)));
  }

  private Optional<YearMonth> month() {
    return Optional.of(YearMonth.of(2024, 1).plusMonths(chance.nextInt(MadeFinding.MONTHS)));
  }

  private static FindingFilter filter(
      Optional<String> rule, Optional<String> institution, Optional<YearMonth> month) {
    return new FindingFilter(
        FindingFilter.Standing.LIVE,
        rule,
        institution,
        month,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// The first page, one from the middle, the latest, and the sums.
  private void findings(String name, Scope scope, Supplier<FindingFilter> some) {
    asks.row(
        name, scope, sql -> page(sql, some(scope, some), FindingOrder.AMOUNT, Optional.empty()));
    asks.row(
        name + "，中间页 a page from the middle",
        scope,
        sql -> page(sql, some(scope, some), FindingOrder.AMOUNT, Optional.of(middle())));
    asks.row(
        name + "，按日 latest first",
        scope,
        sql -> page(sql, some(scope, some), FindingOrder.DAY, Optional.empty()));
    asks.row(name + "，合计 sums", scope, sql -> (int) findings.total(sql, some(scope, some)).count());
  }

  private static FindingFilter some(Scope scope, Supplier<FindingFilter> some) {
    return some.get().within(scope, Optional.empty());
  }

  private PageMark middle() {
    long fen = 100 + (long) Math.exp(chance.nextDouble() * 13);
    return new PageMark("amount", Long.toString(fen), "8".repeat(32));
  }

  private int page(
      DSLContext sql, FindingFilter filter, FindingOrder order, Optional<PageMark> mark) {
    return findings.page(sql, filter, new Findings.Cut(order, mark, PAGE)).rows().size();
  }

  private void cases() {
    for (CaseFilter.View view : LISTED) {
      asks.row("案件 cases " + view, ALL, sql -> cases(sql, view, CaseFilter.Order.LIMIT, false));
      asks.row(
          "案件 cases " + view + "，按金额 by amount",
          ALL,
          sql -> cases(sql, view, CaseFilter.Order.AMOUNT, false));
    }
    asks.row(
        "我的 my cases", ALL, sql -> cases(sql, CaseFilter.View.OPEN, CaseFilter.Order.LIMIT, true));
    asks.row(
        "经我办理 answered by me",
        ALL,
        sql -> cases(sql, CaseFilter.View.ANSWERED, CaseFilter.Order.LIMIT, true));
    asks.row(
        "我办结的 closed, by me",
        ALL,
        sql -> cases(sql, CaseFilter.View.CLOSED, CaseFilter.Order.LIMIT, true));
    asks.row(
        "经我办理，计数 answered by me, counted to 10000",
        ALL,
        sql -> cases.count(sql, cases(CaseFilter.View.ANSWERED, true)).length());
    asks.row(
        "计数 counted to 10000",
        ALL,
        sql -> cases.count(sql, cases(CaseFilter.View.OPEN, false)).length());
  }

  private int cases(DSLContext sql, CaseFilter.View view, CaseFilter.Order order, boolean mine) {
    return cases
        .page(sql, cases(view, mine), new Cases.Cut(order, Optional.empty(), PAGE))
        .rows()
        .size();
  }

  private CaseFilter cases(CaseFilter.View view, boolean mine) {
    return new CaseFilter(
        view,
        "2025-06-01",
        mine ? Optional.of("reviewer" + chance.nextInt(200)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.of("/990000"));
  }
}
