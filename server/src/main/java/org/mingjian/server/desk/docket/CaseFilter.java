package org.mingjian.server.desk.docket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

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
    AMOUNT,
    /// The one that was closed last comes first: how closed cases are sorted that are not by
    /// amount.
    CLOSED,
    /// The one somebody ended a step of last comes first: how the cases of a hand are sorted, and
    /// no others.
    ANSWERED;

    /// As [#sorted], of rows that were read.
    Comparator<Cases.Listed> comparator() {
      return switch (this) {
        case LIMIT -> Comparator.comparing(Cases.Listed::limit).thenComparing(Cases.Listed::id);
        case AMOUNT ->
            Comparator.comparingLong(Cases.Listed::amountFen)
                .thenComparing(Cases.Listed::id)
                .reversed();
        case CLOSED -> LIMIT.comparator().reversed();
        case ANSWERED ->
            Comparator.comparing(Cases.Listed::answered).thenComparing(Cases.Listed::id).reversed();
      };
    }

    /// What a row is sorted by.
    String of(Cases.Listed row) {
      return switch (this) {
        case LIMIT, CLOSED -> row.limit().toString();
        case AMOUNT -> Long.toString(row.amountFen());
        case ANSWERED -> row.answered();
      };
    }

    String behind() {
      return switch (this) {
        case LIMIT -> "(limit_day, \"case\") > (CAST(? AS date), CAST(? AS uuid))";
        case CLOSED -> "(limit_day, \"case\") < (CAST(? AS date), CAST(? AS uuid))";
        case AMOUNT -> "(amount_fen, \"case\") < (CAST(? AS bigint), CAST(? AS uuid))";
        case ANSWERED -> "(given_day, given_case) < (CAST(? AS date), CAST(? AS uuid))";
      };
    }

    String sorted() {
      return switch (this) {
        case LIMIT -> "limit_day, \"case\"";
        case CLOSED -> "limit_day DESC, \"case\" DESC";
        case AMOUNT -> "amount_fen DESC, \"case\" DESC";
        case ANSWERED -> "given_day DESC, given_case DESC";
      };
    }
  }

  /// Whose hand it asks for, if it is the cases somebody ended a step of: a closed case is nobody's
  /// to do.
  Optional<String> hand() {
    return assignee
        .filter(one -> view == View.ANSWERED || view == View.CLOSED)
        .filter(one -> !one.isEmpty());
  }

  /// How the list is sorted where `asked` is asked for.
  public Order sorted(Order asked) {
    if (hand().isPresent()) {
      return Order.ANSWERED;
    }
    if (asked == Order.AMOUNT) {
      return asked;
    }
    return view == View.CLOSED ? Order.CLOSED : Order.LIMIT;
  }

  /// Whether it is those of today's limit, or those that passed theirs just now: mostly few, but
  /// many where an area is large or nobody looked for long.
  boolean isOfOneDay() {
    return view == View.DUE || view == View.PASSED;
  }

  /// All of the view that are as large, of the same institution: as the indexes by amount know
  /// them.
  CaseFilter ofAmount() {
    Optional<String> any = Optional.empty();
    return new CaseFilter(view, today, any, any, institution, any, any, least, area);
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
}
