package org.mingjian.server.desk.docket;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.PageMark;

/// What a list of cases is read by: tables and conditions, with their values in their order.
final class CaseQuery {
  /// The cases somebody ended a step of, by when they did last. Walked in the order of its index:
  /// nobody sorts all that somebody ever did.
  private static final String BY_HAND =
      """
      (SELECT g."case" AS given_case, g.day AS given_day FROM given_outcome g WHERE g.account = ?
        AND NOT EXISTS (SELECT FROM given_outcome later WHERE later."case" = g."case"
          AND later.account = g.account AND later.sequence > g.sequence)) AS given
      JOIN desk_case ON desk_case."case" = given_case
      """;

  private final StringBuilder sql = new StringBuilder(" FROM ");
  private final List<Object> values = new ArrayList<>();
  private final CaseFilter filter;

  CaseQuery(CaseFilter filter) {
    this.filter = filter;
    sql.append(filter.hand().isPresent() ? BY_HAND : "desk_case").append(" WHERE ");
    filter.hand().ifPresent(values::add);
    view();
    hands();
    filter.step().ifPresent(one -> and("step = ?", one));
    filter.institution().ifPresent(one -> and("institution = ?", one));
    filter.rule().ifPresent(one -> and("rule = ?", one));
    filter.month().ifPresent(one -> and("month = ?", one));
    filter.least().ifPresent(one -> and("amount_fen >= ?", one));
    filter.area().ifPresent(this::area);
  }

  private void view() {
    switch (filter.view()) {
      case OPEN -> sql.append("step <> ''");
      case CLOSED -> sql.append("step = ''");
      case ANSWERED -> sql.append("true");
      case ESCALATED -> sql.append("step <> '' AND escalated");
      case DUE -> ofDay("step <> '' AND NOT suspended", "limit_day = CAST(? AS date)");
      case OVERDUE -> ofDay("step <> ''", "(escalated OR limit_day < CAST(? AS date))");
      case PASSED -> ofDay("step <> '' AND NOT escalated", "limit_day < CAST(? AS date)");
    }
  }

  private void ofDay(String which, String when) {
    sql.append(which);
    and(when, filter.today());
  }

  private void hands() {
    filter
        .assignee()
        .filter(one -> filter.hand().isEmpty())
        .ifPresent(one -> {
          if (one.isEmpty()) {
            sql.append(" AND assignee = ''");
          } else {
            and("assignee <> '' AND assignee = ?", one);
          }
        });
  }

  private void area(String path) {
    sql.append(" AND ").append(FindingFilter.IN_AREA);
    values.addAll(
        path.endsWith("/")
            ? List.of(path.substring(0, path.length() - 1), path)
            : FindingFilter.bounds(path));
  }

  private void and(String term, Object value) {
    sql.append(" AND ").append(term);
    values.add(value);
  }

  /// Only what comes behind a mark.
  void behind(CaseFilter.Order order, PageMark mark) {
    sql.append(" AND ").append(order.behind());
    values.add(mark.value());
    values.add(mark.id());
  }

  /// The query for these columns.
  String select(String columns) {
    return "SELECT " + columns + sql;
  }

  Object[] values() {
    return values.toArray();
  }
}
