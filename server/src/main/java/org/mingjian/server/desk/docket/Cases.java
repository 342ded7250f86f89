package org.mingjian.server.desk.docket;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Columns;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.found.Plans;
import org.mingjian.server.desk.found.Slice;

/// The cases of the desk as lists show them. Pages are read from where the last one ended.
public final class Cases {
  /// Counted no further.
  static final int COUNTED = 10_000;

  /// Sorted rather than walked to.
  private static final int FEW = 2_000;

  private static final int SIMILAR = 10;

  private static final String COLUMNS =
      "replace(CAST(\"case\" AS text), '-', '') AS id, number, area_path, institution, rule, item,"
          + " month, step, escalated, closing, verdict, burden, findings, amount_fen, fund_fen,"
          + " assignee, stand_in, limit_day, suspended, version, opened";

  /// A case as a row of a list. Money in fen.
  ///
  /// @param rule of the finding that claims most, as are item and month
  /// @param step empty once closed
  /// @param closing why it was; empty before
  /// @param limit last day of the step; once closed, the day it was
  /// @param answered the day on which they ended a step of it last whose cases were asked for;
  ///   empty in other lists
  public record Listed(
      String id,
      int number,
      String areaPath,
      String institution,
      String rule,
      String item,
      String month,
      String step,
      boolean escalated,
      String closing,
      String verdict,
      String burden,
      int findings,
      long amountFen,
      long fundFen,
      String assignee,
      String standIn,
      LocalDate limit,
      boolean suspended,
      long version,
      Instant opened,
      String answered) {
    /// The same, without who has it.
    public Listed unassigned() {
      return new Listed(
          id,
          number,
          areaPath,
          institution,
          rule,
          item,
          month,
          step,
          escalated,
          closing,
          verdict,
          burden,
          findings,
          amountFen,
          fundFen,
          "",
          "",
          limit,
          suspended,
          version,
          opened,
          answered);
    }
  }

  /// Some of a list.
  ///
  /// @param next where the next page begins; empty after the last
  public record Page(List<Listed> rows, Optional<PageMark> next) {
    /// Copies in.
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Where to cut a list.
  ///
  /// @param mark what the page comes behind; nothing for the first
  /// @param size how many rows at most
  public record Cut(CaseFilter.Order order, Optional<PageMark> mark, int size) {}

  /// A page of a list.
  public Page page(DSLContext sql, CaseFilter filter, Cut asked) {
    Cut cut = new Cut(filter.sorted(asked.order), asked.mark, asked.size);
    List<Listed> rows = new ArrayList<>();
    filter.parts().forEach(part -> rows.addAll(rows(sql, part, cut)));
    rows.sort(cut.order.comparator());
    Slice<Listed> slice = Slice.of(rows, cut.size);
    return new Page(slice.rows(), slice.next(last -> mark(last, cut.order)));
  }

  /// The rows of a page and one more.
  private static List<Listed> rows(DSLContext sql, CaseFilter filter, Cut cut) {
    CaseFilter.Order order = cut.order;
    plan(sql, filter, order);
    CaseQuery query = new CaseQuery(filter);
    cut.mark.ifPresent(after -> query.behind(order, after));
    String columns =
        COLUMNS
            + (filter.hand().isPresent() ? ", CAST(given_day AS text)" : ", ''")
            + " AS answered";
    return sql.fetch(
            query.select(columns) + " ORDER BY " + order.sorted() + " LIMIT " + (cut.size + 1),
            query.values())
        .map(Cases::listed);
  }

  /// Few are sorted sooner than walked to among all others: those of a day by amount, and the
  /// largest by their limit.
  private static void plan(DSLContext sql, CaseFilter filter, CaseFilter.Order order) {
    if (isFewLarge(sql, filter, order)) {
      Plans.found(sql);
    } else if (!isFewOfADay(sql, filter, order)) {
      Plans.inOrder(sql);
    }
  }

  private static boolean isFewOfADay(DSLContext sql, CaseFilter filter, CaseFilter.Order order) {
    return filter.isOfOneDay()
        && order == CaseFilter.Order.AMOUNT
        && counted(sql, filter) <= COUNTED;
  }

  private static boolean isFewLarge(DSLContext sql, CaseFilter filter, CaseFilter.Order order) {
    return filter.least().isPresent()
        && filter.hand().isEmpty()
        && order != CaseFilter.Order.AMOUNT
        && few(sql, filter.ofAmount()) <= FEW;
  }

  /// How many there are, or one more than is few: by the index of amounts, from the largest.
  private static long few(DSLContext sql, CaseFilter filter) {
    CaseQuery query = new CaseQuery(filter);
    String largest = query.select("1") + " ORDER BY amount_fen DESC LIMIT " + (FEW + 1);
    String count = "SELECT count(*) FROM (" + largest + ") AS counted";
    return Plans.inOrder(sql, () -> sql.fetchSingle(count, query.values()).into(Long.class));
  }

  private static PageMark mark(Listed last, CaseFilter.Order order) {
    return new PageMark(word(order), order.of(last), last.id);
  }

  /// How an order is called in marks and by callers.
  public static String word(CaseFilter.Order order) {
    return order.name().toLowerCase(Locale.ROOT);
  }

  /// How many a list has, for people: `812`, `10000+`.
  public String count(DSLContext sql, CaseFilter filter) {
    long count = filter.parts().stream().mapToLong(part -> counted(sql, part)).sum();
    return count > COUNTED ? COUNTED + "+" : Long.toString(count);
  }

  private static long counted(DSLContext sql, CaseFilter filter) {
    CaseQuery query = new CaseQuery(filter);
    String some = query.select("1") + " LIMIT " + (COUNTED + 1);
    return sql.fetchSingle("SELECT count(*) FROM (" + some + ") AS counted", query.values())
        .into(Long.class);
  }

  /// Decided cases of the same rule and item, with their outcomes.
  public List<Listed> similar(DSLContext sql, String rule, String item, String caseId) {
    return sql.fetch(
            "SELECT "
                + COLUMNS
                + ", '' AS answered FROM desk_case WHERE rule <> '' AND rule = ? AND item = ?"
                + " AND \"case\" <> CAST(? AS uuid) AND step = '' ORDER BY \"case\" LIMIT "
                + SIMILAR,
            rule,
            item,
            caseId)
        .map(Cases::listed);
  }

  private static Listed listed(Record row) {
    return new Listed(
        Columns.text(row, "id"),
        row.get("number", Integer.class),
        Columns.text(row, "area_path"),
        Columns.text(row, "institution"),
        Columns.text(row, "rule"),
        Columns.text(row, "item"),
        Columns.text(row, "month"),
        Columns.text(row, "step"),
        row.get("escalated", Boolean.class),
        Columns.text(row, "closing"),
        Columns.text(row, "verdict"),
        Columns.text(row, "burden"),
        row.get("findings", Integer.class),
        row.get("amount_fen", Long.class),
        row.get("fund_fen", Long.class),
        Columns.text(row, "assignee"),
        Columns.text(row, "stand_in"),
        Columns.day(row, "limit_day"),
        row.get("suspended", Boolean.class),
        row.get("version", Long.class),
        row.get("opened", OffsetDateTime.class).toInstant(),
        Columns.text(row, "answered"));
  }
}
