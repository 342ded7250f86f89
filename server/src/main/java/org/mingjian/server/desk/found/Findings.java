package org.mingjian.server.desk.found;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.server.database.Columns;

/// The findings of the desk, as the scope of a transaction shows them. Pages are read from where
/// the last one ended: the thousandth costs what the first did.
public final class Findings {
  /// Counted no further, where it must be counted at all.
  static final int COUNTED = 10_000;

  /// Sorted rather than walked to.
  private static final int FEW = 2_000;

  private static final String COLUMNS =
      "finding, content_hash, case_key, amount_fen, fund_fen, day, standing, late, changed, release,"
          + " rule, verdict, phase, area_path, institution, department, doctor, person, visit, settlement,"
          + " line, item, detail, coalesce(CAST(exemption AS text), '') AS exemption,"
          + " coalesce(CAST(marked_by AS text), '') AS marked_by, marked_fen";

  private final Wordage wordage = new Wordage();

  /// Some of a list.
  ///
  /// @param next where the next page begins; empty after the last
  public record Page(List<Listed> rows, Optional<PageMark> next) {
    /// Copies in.
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// How many findings a list has, and how much they claim.
  ///
  /// @param count exact, or one more than is counted
  /// @param exact whether it is
  /// @param amount of all; nothing where they are not counted to the end
  public record Total(long count, boolean exact, Optional<Amount> amount) {
    /// As people read it: `10000+`.
    public String text() {
      return exact ? Long.toString(count) : COUNTED + "+";
    }
  }

  /// Where to cut a list.
  ///
  /// @param mark what the page comes behind; nothing for the first
  /// @param size how many rows at most
  public record Cut(FindingOrder order, Optional<PageMark> mark, int size) {}

  /// A page of a list.
  public Page page(DSLContext sql, FindingFilter filter, Cut cut) {
    FindingOrder order = cut.order;
    plan(sql, filter, order);
    FindingFilter.Condition condition = filter.condition();
    List<Object> values = new ArrayList<>(condition.values());
    cut.mark.ifPresent(after -> values.addAll(List.of(after.value(), after.id())));
    String query =
        "SELECT "
            + COLUMNS
            + " FROM finding WHERE "
            + condition.sql()
            + (cut.mark.isPresent() ? " AND " + order.behind() : "")
            + " ORDER BY "
            + order.sorted()
            + " LIMIT "
            + (cut.size + 1);
    Slice<Listed> slice = Slice.of(sql.fetch(query, values.toArray()).map(this::listed), cut.size);
    return new Page(slice.rows(), slice.next(last -> mark(last, order)));
  }

  private static void plan(DSLContext sql, FindingFilter filter, FindingOrder order) {
    if (isFew(sql, filter, order)) {
      Plans.found(sql);
    } else {
      Plans.inOrder(sql);
    }
  }

  /// Whether they are found and sorted sooner than walked to in their order: those of a doctor, and
  /// the largest where they are listed by day.
  private static boolean isFew(DSLContext sql, FindingFilter filter, FindingOrder order) {
    return filter.doctor().isPresent()
        || filter.least().isPresent()
            && order == FindingOrder.DAY
            && few(sql, filter.ofAmount()) <= FEW;
  }

  private static PageMark mark(Listed last, FindingOrder order) {
    String value =
        order == FindingOrder.DAY ? last.day().toString() : Long.toString(last.amount().totalFen());
    return new PageMark(order.word(), value, last.id());
  }

  /// How many and how much: from the sums where these know, else counted as far as is bearable.
  public Total total(DSLContext sql, FindingFilter filter) {
    return filter.isOfRollup() ? summed(sql, filter) : counted(sql, filter);
  }

  private static Total summed(DSLContext sql, FindingFilter filter) {
    FindingFilter.Condition condition = filter.condition();
    Record sums =
        sql.fetchSingle(
            "SELECT coalesce(sum(findings), 0) AS n, coalesce(sum(amount_fen), 0) AS amount,"
                + " coalesce(sum(fund_fen), 0) AS fund FROM "
                + filter.sums()
                + " WHERE "
                + condition.sql(),
            condition.values().toArray());
    Amount amount = new Amount(sums.get("amount", Long.class), sums.get("fund", Long.class));
    return new Total(sums.get("n", Long.class), true, Optional.of(amount));
  }

  private static Total counted(DSLContext sql, FindingFilter filter) {
    FindingFilter.Condition condition = filter.condition();
    Record sums =
        sql.fetchSingle(
            "SELECT count(*) AS n, coalesce(sum(amount_fen), 0) AS amount,"
                + " coalesce(sum(fund_fen), 0) AS fund FROM (SELECT amount_fen, fund_fen FROM finding"
                + " WHERE "
                + condition.sql()
                + " LIMIT "
                + (COUNTED + 1)
                + ") AS counted",
            condition.values().toArray());
    long count = sums.get("n", Long.class);
    Amount amount = new Amount(sums.get("amount", Long.class), sums.get("fund", Long.class));
    return count > COUNTED
        ? new Total(count, false, Optional.empty())
        : new Total(count, true, Optional.of(amount));
  }

  /// How many there are, or one more than is few: by the index of amounts, from the largest.
  private static long few(DSLContext sql, FindingFilter filter) {
    FindingFilter.Condition condition = filter.condition();
    String largest =
        "SELECT 1 FROM finding WHERE "
            + condition.sql()
            + " ORDER BY amount_fen DESC, finding DESC LIMIT "
            + (FEW + 1);
    String count = "SELECT count(*) FROM (" + largest + ") AS counted";
    return Plans.inOrder(
        sql, () -> sql.fetchSingle(count, condition.values().toArray()).into(Long.class));
  }

  /// A finding by its id: as it stands, or as it was last if it stands no more.
  public Optional<Listed> find(DSLContext sql, String id) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM finding WHERE finding = CAST(? AS uuid)"
                + " ORDER BY standing = 'live' DESC, changed DESC LIMIT 1",
            id)
        .stream()
        .findFirst()
        .map(this::listed);
  }

  /// All findings of a key of cases, by id.
  ///
  /// @param caseKey id of the first case of the key
  public List<Listed> ofKey(DSLContext sql, String caseKey) {
    return sql.fetch(
            "SELECT " + COLUMNS + " FROM finding WHERE case_key = CAST(? AS uuid) ORDER BY finding",
            caseKey)
        .map(this::listed);
  }

  /// What a finding said before, the latest first.
  public List<Former> former(DSLContext sql, String id) {
    return sql.fetch(
            "SELECT at, kind, release, amount_fen, fund_fen FROM finding_change"
                + " WHERE finding = CAST(? AS uuid) ORDER BY run DESC, month DESC",
            id)
        .map(row ->
            new Former(
                row.get("at", OffsetDateTime.class).toInstant(),
                row.get("kind", String.class),
                row.get("release", String.class),
                row.get("amount_fen", Long.class),
                row.get("fund_fen", Long.class)));
  }

  /// What a finding said until something happened to it.
  ///
  /// @param kind `changed`, `withdrawn`, `found-again`
  public record Former(Instant at, String kind, String release, long amountFen, long fundFen) {}

  private Listed listed(Record row) {
    return new Listed(
        hex(Columns.text(row, "finding")),
        hex(Columns.text(row, "content_hash")),
        Optional.ofNullable(row.get("case_key")).map(key -> hex(key.toString())).orElse(""),
        new Amount(row.get("amount_fen", Long.class), row.get("fund_fen", Long.class)),
        Columns.day(row, "day"),
        Columns.text(row, "standing"),
        row.get("late", Boolean.class),
        row.get("changed", OffsetDateTime.class).toInstant(),
        new FoundFinding.Mark(
            Columns.text(row, "release"),
            Columns.text(row, "rule"),
            Columns.text(row, "verdict"),
            Columns.text(row, "phase")),
        new FoundFinding.Whose(
            Columns.text(row, "area_path"),
            Columns.text(row, "institution"),
            Columns.text(row, "department"),
            Columns.text(row, "doctor"),
            Columns.text(row, "person")),
        new FoundFinding.About(
            Columns.text(row, "visit"),
            Columns.text(row, "settlement"),
            Columns.text(row, "line"),
            Columns.text(row, "item")),
        wordage.unpack(row.get("detail", byte[].class)),
        new Listed.Why(
            hex(Columns.text(row, "exemption")),
            hex(Columns.text(row, "marked_by")),
            row.get("marked_fen", Long.class)));
  }

  private static String hex(String uuid) {
    return uuid.replace("-", "");
  }
}
