package org.mingjian.server.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.identity.Actor;

/// Filters of cases as pages ask for them, by their names.
final class AskedCases {
  private AskedCases() {}

  /// The filter, within what the caller may see. A doctor sees the cases given to them.
  ///
  /// @param today the day it is, `yyyy-MM-dd`
  static CaseFilter filter(Map<String, String> asked, Actor actor, String today) {
    boolean mine = asked.getOrDefault("mine", "false").equals("true");
    return new CaseFilter(
        word(CaseFilter.View.values(), "view", asked.getOrDefault("view", "open")),
        today,
        mine || actor.doctor().isPresent() ? Optional.of(actor.account()) : text(asked, "assignee"),
        text(asked, "step"),
        actor.scope().institution().or(() -> text(asked, "institution")),
        text(asked, "rule"),
        text(asked, "month"),
        text(asked, "least")
            .map(FindingsController::fen)
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty),
        FindingFilter.areaOf(actor.scope()));
  }

  static CaseFilter.Order order(Map<String, String> asked) {
    return word(CaseFilter.Order.values(), "sort", asked.getOrDefault("sort", "limit"));
  }

  private static Optional<String> text(Map<String, String> asked, String name) {
    return Optional.ofNullable(asked.get(name)).filter(value -> !value.isBlank());
  }

  private static <E extends Enum<E>> E word(E[] all, String name, String word) {
    return Arrays.stream(all)
        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .orElseThrow(() -> FindingsController.refused(name, word));
  }
}
