package org.mingjian.server.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;

/// Filters of cases as pages ask for them, by their names.
record AskedCases(
    @Meaning("哪些案件，缺省为未结的 which cases; the open ones if not said") Optional<CaseFilter.View> view,
    @Meaning("只看本人的，含代他人办理的 one's own alone, with those of whom one stands in for")
        Optional<Boolean> mine,
    @Meaning("承办人账号，- 为无人承办 account of who has them; - for those nobody has")
        Optional<String> assignee,
    @Meaning("环节编码 code of a step of the procedure") Optional<String> step,
    @Meaning("定点医药机构代码 code of an institution") Optional<String> institution,
    @Meaning("规则编码 code of a rule") Optional<String> rule,
    @Meaning("月份 the month") Optional<YearMonth> month,
    @Meaning("最低金额，单位为分 the least amount, in fen") OptionalLong least,
    @Meaning("区划路径，以斜线结尾则不含下级 path of an area; with a bar at its end, without those below")
        Optional<String> area)
    implements Question {
  /// As `assignee`: those nobody has. No account is called so.
  static final String NOBODY = "-";

  private static final Pattern AREA = Pattern.compile("(/[0-9]{6})+/?");

  /// How a page of the list is sorted and where it begins.
  record Cut(
      @Meaning(
              "排序：先到期者（已结案件为最近结案者）或金额大者在前，缺省为前者 due first, of closed ones the latest, or largest first; the former if not said")
          Optional<Sort> sort,
      @Meaning(AskedPage.AFTER) Optional<String> after,
      @Meaning(AskedPage.SIZE) OptionalLong size)
      implements Question {
    /// How people sort it.
    enum Sort {
      LIMIT,
      AMOUNT
    }

    /// As asked, but what somebody answered always by when.
    CaseFilter.Order order(CaseFilter filter) {
      return filter.sorted(
          switch (sort.orElse(Sort.LIMIT)) {
            case LIMIT -> CaseFilter.Order.LIMIT;
            case AMOUNT -> CaseFilter.Order.AMOUNT;
          });
    }
  }

  /// All of a view, or one's own of it.
  static AskedCases of(CaseFilter.View view, boolean mine) {
    return new AskedCases(
        Optional.of(view),
        Optional.of(mine),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /// The codes it names.
  KnownCodes.Codes codes() {
    return new KnownCodes.Codes(rule, institution, step);
  }

  /// The filter, within what the caller may see. A doctor sees the cases given to them, and those
  /// they answered; what was answered is asked for by who did. One's own are those of whom one
  /// stands in for, too. What the bureau was late with is not overdue to an institution.
  ///
  /// @param today the day it is
  /// @param standsFor accounts of those who are away
  CaseFilter filter(Actor actor, LocalDate today, Collection<String> standsFor) {
    CaseFilter.View shown = view.orElse(CaseFilter.View.OPEN);
    boolean own =
        mine.orElse(false) || shown == CaseFilter.View.ANSWERED || actor.doctor().isPresent();
    boolean answered = shown == CaseFilter.View.ANSWERED || shown == CaseFilter.View.CLOSED;
    boolean ofInstitution = actor.scope().institution().isPresent();
    return new CaseFilter(
        ofInstitution && shown == CaseFilter.View.OVERDUE ? CaseFilter.View.PASSED : shown,
        today.toString(),
        own ? Optional.of(actor.account()) : assignee.map(one -> one.equals(NOBODY) ? "" : one),
        step,
        actor.scope().institution().or(() -> institution),
        rule,
        month.map(YearMonth::toString),
        least,
        area.map(AskedCases::path).or(() -> FindingFilter.areaOf(actor.scope())),
        own && !answered ? List.copyOf(standsFor) : List.of());
  }

  private static String path(String area) {
    if (!AREA.matcher(area).matches()) {
      throw new MingjianException(
          DeskError.LIST_REFUSED,
          "区划路径由六位代码组成，如 /370000/370600，以斜线结尾则不含下级 a path of an area is of codes of six"
              + " digits, as /370000/370600, with a bar at its end without those below: area="
              + area);
    }
    return area;
  }
}
