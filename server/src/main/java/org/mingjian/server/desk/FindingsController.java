package org.mingjian.server.desk;

import java.util.List;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.FindingOrder;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;

/// The list of findings, 疑点列表.
@ApiController
final class FindingsController {
  private final Database database;
  private final Findings findings;
  private final KnownCodes known;

  FindingsController(Database database, Findings findings, KnownCodes known) {
    this.database = database;
    this.findings = findings;
    this.known = known;
  }

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  record PageView(List<FindingView> rows, String next) {}

  /// What a list comes to. Money in fen.
  ///
  /// @param count for people: `812`, `10000+`
  /// @param amountFen absent where it was not counted to the end
  record TotalView(String count, Optional<Long> amountFen, Optional<Long> fundFen) {
    static TotalView of(Findings.Total total) {
      return new TotalView(
          total.text(),
          total.amount().map(amount -> amount.totalFen()),
          total.amount().map(amount -> amount.fundFen()));
    }
  }

  @GetMapping("/api/findings")
  PageView page(AskedFindings asked, AskedFindings.Cut wanted, Actor actor) {
    FindingOrder order = wanted.order();
    Optional<PageMark> mark = PageMark.parse(wanted.after(), order.word());
    FindingFilter filter = asked.filter(actor);
    Findings.Cut cut = new Findings.Cut(order, mark, PageSize.asked(wanted.size()).rows());
    Findings.Page page =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> {
              known.check(sql, asked.codes(), actor);
              return findings.page(sql, filter, cut);
            });
    if (page.rows().isEmpty() && mark.isEmpty()) {
      known.checkFoundNothing(asked.item());
    }
    return new PageView(
        page.rows().stream().map(FindingView::of).toList(),
        page.next().map(PageMark::text).orElse(""));
  }

  @GetMapping("/api/findings/total")
  TotalView total(AskedFindings asked, Actor actor) {
    FindingFilter filter = asked.filter(actor);
    return TotalView.of(
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> {
              known.check(sql, asked.codes(), actor);
              return findings.total(sql, filter);
            }));
  }

  /// What a caller is told whose filter is none.
  static MingjianException refused(String name, String value) {
    return new MingjianException(
        DeskError.LIST_REFUSED, "条件无法识别 cannot be used: " + name + "=" + value);
  }
}
