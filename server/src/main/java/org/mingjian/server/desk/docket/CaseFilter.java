package org.mingjian.server.desk.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.PageMark;

/// Which cases a list shows, and how it is sorted.
///
/// @param view which of them
/// @param today the day it is, `yyyy-MM-dd`
/// @param assignee who has them; empty text for those nobody has
/// @param least the least amount, in fen
/// @param area path of the area they lie in; with a bar at its end, of that area without those
///   below
/// @param alsoOf others whose cases are shown with those of `assignee`
public record CaseFilter(
    View view,
    String today,
    Optional<String> assignee,
    Optional<String> step,
    Optional<String> institution,
    Optional<String> rule,
    Optional<String> month,
    OptionalLong least,
    Optional<String> area,
    List<String> alsoOf) {
  private static final String IN_HAND = "assignee <> '' AND assignee = ?";
  private static final String BY_HAND =
      "\"case\" IN (SELECT g.\"case\" FROM given_outcome g WHERE g.account = ?)";

  /// Copies in.
  public CaseFilter {
    alsoOf = List.copyOf(alsoOf);
  }

  /// Of one person, of nobody or of everybody.
  public CaseFilter(
      View view,
      String today,
      Optional<String> assignee,
      Optional<String> step,
      Optional<String> institution,
      Optional<String> rule,
      Optional<String> month,
      OptionalLong least,
      Optional<String> area) {
    this(view, today, assignee, step, institution, rule, month, least, area, List.of());
  }

  /// Which cases.
  public enum View {
    /// All that are not closed.
    OPEN,
    /// Those whose last day is today.
    DUE,
    /// Those that were escalated or whose last day is over: both of the next two.
    OVERDUE,
    /// Those whose step was let pass, and that somebody above has now.
    ESCALATED,
    /// Those whose last day is over, and that nobody above has yet: a minute's worth.
    PASSED,
    /// Those that are; of somebody, those they ended a step of.
    CLOSED,
    /// Those somebody ended a step of, open or closed: of the assignee that is asked for.
    ANSWERED
  }

  /// How a list of cases is sorted.
  public enum Order {
    /// The one that is due first comes first.
    LIMIT,
    /// The largest comes first.
    AMOUNT;

    /// As [#sorted], of rows that were read.
    Comparator<Cases.Listed> comparator() {
      return this == LIMIT
          ? Comparator.comparing(Cases.Listed::limit).thenComparing(Cases.Listed::id)
          : Comparator.comparingLong(Cases.Listed::amountFen)
              .thenComparing(Cases.Listed::id)
              .reversed();
    }

    String behind() {
      return this == LIMIT
          ? "(limit_day, \"case\") > (CAST(? AS date), CAST(? AS uuid))"
          : "(amount_fen, \"case\") < (CAST(? AS bigint), CAST(? AS uuid))";
    }

    String sorted() {
      return this == LIMIT ? "limit_day, \"case\"" : "amount_fen DESC, \"case\" DESC";
    }
  }

  /// Whether it is the cases of one limit or of one hand: few enough to be sorted, whatever they
  /// are sorted by.
  boolean isOfOneDay() {
    return view == View.DUE || isByHand();
  }

  /// Whether it is the cases somebody ended a step of: a closed case is nobody's to do.
  private boolean isByHand() {
    return view == View.ANSWERED || view == View.CLOSED && assignee.isPresent();
  }

  /// Whether it is those that passed their limit just now: few, unless nobody looked for long.
  boolean isPassed() {
    return view == View.PASSED;
  }

  /// Filters that share what this one shows: each is read by an index of its own.
  List<CaseFilter> parts() {
    List<View> views = view == View.OVERDUE ? List.of(View.PASSED, View.ESCALATED) : List.of(view);
    List<Optional<String>> people = new ArrayList<>(List.of(assignee));
    alsoOf.forEach(one -> people.add(Optional.of(one)));
    return views.stream().flatMap(one -> people.stream().map(person -> part(one, person))).toList();
  }

  private CaseFilter part(View one, Optional<String> person) {
    return new CaseFilter(one, today, person, step, institution, rule, month, least, area);
  }

  /// The condition and its values, in their order.
  List<Object> into(StringBuilder sql) {
    List<Object> values = new ArrayList<>();
    switch (view) {
      case OPEN -> sql.append("step <> ''");
      case CLOSED -> sql.append("step = ''");
      case ANSWERED -> sql.append("true");
      case DUE ->
          add(
              sql.append("step <> '' AND NOT suspended"),
              values,
              "limit_day = CAST(? AS date)",
              today);
      case OVERDUE ->
          add(
              sql.append("step <> ''"),
              values,
              "(escalated OR limit_day < CAST(? AS date))",
              today);
      case ESCALATED -> sql.append("step <> '' AND escalated");
      case PASSED ->
          add(
              sql.append("step <> '' AND NOT escalated"),
              values,
              "limit_day < CAST(? AS date)",
              today);
    }
    assignee.ifPresent(one -> {
      if (one.isEmpty()) {
        sql.append(" AND assignee = ''");
      } else {
        add(sql, values, isByHand() ? BY_HAND : IN_HAND, one);
      }
    });
    step.ifPresent(one -> add(sql, values, "step = ?", one));
    institution.ifPresent(one -> add(sql, values, "institution = ?", one));
    rule.ifPresent(one -> add(sql, values, "rule <> '' AND rule = ?", one));
    month.ifPresent(one -> add(sql, values, "month = ?", one));
    least.ifPresent(one -> add(sql, values, "amount_fen >= ?", one));
    area.ifPresent(path -> {
      sql.append(" AND ").append(FindingFilter.IN_AREA);
      values.addAll(
          path.endsWith("/")
              ? List.of(path.substring(0, path.length() - 1), path)
              : FindingFilter.bounds(path));
    });
    return values;
  }

  private static void add(StringBuilder sql, List<Object> values, String term, Object value) {
    sql.append(" AND ").append(term);
    values.add(value);
  }

  static void behind(StringBuilder sql, List<Object> values, Order order, PageMark mark) {
    sql.append(" AND ").append(order.behind());
    values.add(mark.value());
    values.add(mark.id());
  }
}
