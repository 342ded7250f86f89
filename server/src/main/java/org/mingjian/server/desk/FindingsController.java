package org.mingjian.server.desk;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.api.ApiController;
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
import org.springframework.web.bind.annotation.RequestParam;

/// The list of findings, 疑点列表.
@ApiController
final class FindingsController {
  private static final String USUAL = "50";

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
  PageView page(
      @RequestParam Map<String, String> asked,
      @RequestParam(defaultValue = USUAL) int size,
      Actor actor) {
    FindingOrder order = order(asked);
    Optional<PageMark> mark = PageMark.parse(Optional.ofNullable(asked.get("after")), order.word());
    FindingFilter filter = filter(asked, actor);
    Findings.Cut cut = new Findings.Cut(order, mark, PageSize.asked(size).rows());
    Findings.Page page =
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> {
              known.check(sql, asked, actor);
              return findings.page(sql, filter, cut);
            });
    if (page.rows().isEmpty() && mark.isEmpty()) {
      known.checkFoundNothing(word(asked, "item"));
    }
    return new PageView(
        page.rows().stream().map(FindingView::of).toList(),
        page.next().map(PageMark::text).orElse(""));
  }

  @GetMapping("/api/findings/total")
  TotalView total(@RequestParam Map<String, String> asked, Actor actor) {
    FindingFilter filter = filter(asked, actor);
    return TotalView.of(
        database.inScope(
            actor.scope(),
            Patience.PAGE,
            sql -> {
              known.check(sql, asked, actor);
              return findings.total(sql, filter);
            }));
  }

  private static FindingOrder order(Map<String, String> asked) {
    String word = asked.getOrDefault("sort", FindingOrder.AMOUNT.word());
    return FindingOrder.find(word).orElseThrow(() -> refused("sort", word));
  }

  /// What a caller is told whose filter is none.
  static MingjianException refused(String name, String value) {
    return new MingjianException(
        DeskError.LIST_REFUSED, "条件无法识别 cannot be used: " + name + "=" + value);
  }

  /// What was asked for, within what the caller may see: the policies of the tables hold anyway,
  /// and the index of an institution is found by its code.
  private static FindingFilter filter(Map<String, String> asked, Actor actor) {
    FindingFilter filter =
        new FindingFilter(
            standing(asked.getOrDefault("standing", "live")),
            word(asked, "rule"),
            word(asked, "institution"),
            word(asked, "month").map(FindingsController::month),
            word(asked, "verdict"),
            word(asked, "item"),
            word(asked, "doctor"),
            word(asked, "least")
                .map(FindingsController::fen)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty),
            word(asked, "late").map(FindingsController::flag),
            Optional.empty());
    return filter.within(actor.scope(), actor.doctor());
  }

  private static FindingFilter.Standing standing(String word) {
    return Arrays.stream(FindingFilter.Standing.values())
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> refused("standing", word));
  }

  private static Optional<String> word(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name)).filter(value -> !value.isBlank());
  }

  private static boolean flag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw refused("late", text);
    };
  }

  /// A month as a caller names it.
  static YearMonth month(String text) {
    if (!text.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
      throw refused("month", text);
    }
    return YearMonth.parse(text);
  }

  /// An amount as a caller names it.
  static long fen(String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw refused("least", text);
    }
    return Long.parseLong(text);
  }
}
