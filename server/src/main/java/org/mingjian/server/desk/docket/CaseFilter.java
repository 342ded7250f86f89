package org.mingjian.server.desk.docket;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.PageMark;

/// Which cases a list shows, and how it is sorted.
///
/// @param view which of them
/// @param today the day it is, `yyyy-MM-dd`
/// @param least the least amount, in fen
/// @param area path of the area they lie in
public record CaseFilter(
    View view,
    String today,
    Optional<String> assignee,
    Optional<String> step,
    Optional<String> institution,
    Optional<String> rule,
    Optional<String> month,
    OptionalLong least,
    Optional<String> area) {
  /// Which cases.
  public enum View {
    /// All that are not closed.
    OPEN,
    /// Those whose last day is today.
    DUE,
    /// Those whose last day is over.
    OVERDUE,
    /// Those that are.
    CLOSED
  }

  /// How a list of cases is sorted.
  public enum Order {
    /// The one that is due first comes first.
    LIMIT,
    /// The largest comes first.
    AMOUNT;

    String behind() {
      return this == LIMIT
          ? "(limit_day, \"case\") > (CAST(? AS date), CAST(? AS uuid))"
          : "(amount_fen, \"case\") < (CAST(? AS bigint), CAST(? AS uuid))";
    }

    String sorted() {
      return this == LIMIT ? "limit_day, \"case\"" : "amount_fen DESC, \"case\" DESC";
    }
  }

  /// Whether it is the cases of one limit: few enough to be sorted, whatever they are sorted by.
  boolean isOfOneDay() {
    return view == View.DUE;
  }

  /// The condition and its values, in their order.
  List<Object> into(StringBuilder sql) {
    List<Object> values = new ArrayList<>();
    switch (view) {
      case OPEN -> sql.append("step <> ''");
      case CLOSED -> sql.append("step = ''");
      case DUE -> add(sql.append("step <> ''"), values, "limit_day = CAST(? AS date)", today);
      case OVERDUE -> add(sql.append("step <> ''"), values, "limit_day < CAST(? AS date)", today);
    }
    assignee.ifPresent(one -> add(sql, values, "assignee <> '' AND assignee = ?", one));
    step.ifPresent(one -> add(sql, values, "step = ?", one));
    institution.ifPresent(one -> add(sql, values, "institution = ?", one));
    rule.ifPresent(one -> add(sql, values, "rule <> '' AND rule = ?", one));
    month.ifPresent(one -> add(sql, values, "month = ?", one));
    least.ifPresent(one -> add(sql, values, "amount_fen >= ?", one));
    area.ifPresent(path -> {
      sql.append(" AND ").append(FindingFilter.IN_AREA);
      values.addAll(FindingFilter.bounds(path));
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
