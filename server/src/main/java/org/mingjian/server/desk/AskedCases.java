package org.mingjian.server.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.identity.Actor;

/// Filters of cases as pages ask for them, by their names.
final class AskedCases {
  /// As `assignee`: those nobody has. No account is called so.
  private static final String NOBODY = "-";

  private static final Pattern AREA = Pattern.compile("(/[0-9]{6})+/?");

  private AskedCases() {}

  /// The filter, within what the caller may see. A doctor sees the cases given to them, and those
  /// they answered; what was answered is asked for by who did. One's own are those of whom one
  /// stands in for, too. What the bureau was late with is not overdue to an institution.
  ///
  /// @param today the day it is
  /// @param standsFor accounts of those who are away
  static CaseFilter filter(
      Map<String, String> asked, Actor actor, LocalDate today, Collection<String> standsFor) {
    CaseFilter.View view =
        word(CaseFilter.View.values(), "view", asked.getOrDefault("view", "open"));
    boolean own =
        asked.getOrDefault("mine", "false").equals("true")
            || view == CaseFilter.View.ANSWERED
            || actor.doctor().isPresent();
    boolean answered = view == CaseFilter.View.ANSWERED || view == CaseFilter.View.CLOSED;
    boolean ofInstitution = actor.scope().institution().isPresent();
    return new CaseFilter(
        ofInstitution && view == CaseFilter.View.OVERDUE ? CaseFilter.View.PASSED : view,
        today.toString(),
        own
            ? Optional.of(actor.account())
            : text(asked, "assignee").map(one -> one.equals(NOBODY) ? "" : one),
        text(asked, "step"),
        actor.scope().institution().or(() -> text(asked, "institution")),
        text(asked, "rule"),
        text(asked, "month").map(FindingsController::month).map(YearMonth::toString),
        text(asked, "least")
            .map(FindingsController::fen)
            .map(OptionalLong::of)
            .orElseGet(OptionalLong::empty),
        text(asked, "area").map(AskedCases::area).or(() -> FindingFilter.areaOf(actor.scope())),
        own && !answered ? List.copyOf(standsFor) : List.of());
  }

  private static String area(String path) {
    if (!AREA.matcher(path).matches()) {
      throw FindingsController.refused("area", path);
    }
    return path;
  }

  /// How the list is sorted: as asked, but what somebody answered always by when.
  static CaseFilter.Order order(Map<String, String> asked, CaseFilter filter) {
    CaseFilter.Order[] all = {CaseFilter.Order.LIMIT, CaseFilter.Order.AMOUNT};
    return filter.sorted(word(all, "sort", asked.getOrDefault("sort", "limit")));
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
