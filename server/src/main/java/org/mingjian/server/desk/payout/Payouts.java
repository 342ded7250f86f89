package org.mingjian.server.desk.payout;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Columns;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.found.Slice;

/// The payouts that were noted, as the scope of a transaction shows them. A settlement is paid
/// once: what was noted first stands until somebody takes it back.
public final class Payouts {
  /// How lists of them are sorted, in marks.
  public static final String ORDER = "paid";

  private static final String COLUMNS =
      "replace(CAST(case_key AS text), '-', '') AS id, area_path, institution, settlement, paid_on,"
          + " voucher, noted_by, noted";

  private static final String ADD =
      """
      INSERT INTO payout (case_key, area_path, institution, settlement, paid_on, voucher, noted_by,
        noted)
      SELECT CAST(e.key AS uuid), ?, e.institution, e.settlement, CAST(e.day AS date), e.voucher, ?,
        CAST(? AS timestamptz)
      FROM unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
        CAST(? AS text[])) AS e (key, institution, settlement, day, voucher)
      ON CONFLICT DO NOTHING RETURNING replace(CAST(case_key AS text), '-', '')
      """;

  private static final String OF_KEYS =
      "SELECT " + COLUMNS + " FROM payout WHERE case_key = ANY (CAST(? AS uuid[]))";

  private static final String REMOVE =
      "DELETE FROM payout WHERE case_key = CAST(? AS uuid) AND area_path ^@ ?";

  private static final String REMOVE_ABOVE =
      "DELETE FROM payout WHERE case_key = CAST(? AS uuid) AND " + AreaPaths.ROW_CONTAINS;

  private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('payouts'))";
  private static final String BESIDE = "SELECT pg_advisory_xact_lock_shared(hashtext('payouts'))";

  /// A payout and who noted it.
  ///
  /// @param areaPath where it counts: for cases that lie in it
  public record Kept(String areaPath, PaidSettlement paid, String notedBy, Instant noted) {
    /// Whether it counts for a case that lies in an area.
    public boolean countsIn(String area) {
      return AreaPaths.contains(areaPath, area);
    }
  }

  /// Whoever notes payouts, where they count, and when.
  public record Sign(String areaPath, String by, Instant at) {}

  /// Some of a list, what was paid last first.
  ///
  /// @param next where the next page begins; empty after the last
  public record Page(List<Kept> rows, Optional<PageMark> next) {
    /// Copies in.
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Lets no case be opened until this transaction ends: it would not know what is noted here.
  /// Comes before any row is locked.
  public static void whileNoCaseIsOpened(DSLContext sql) {
    sql.execute(ALONE);
  }

  /// Lets no list be noted until this transaction ends. Comes before any row is locked.
  public static void whileNoListIsNoted(DSLContext sql) {
    sql.execute(BESIDE);
  }

  /// Notes settlements of which nobody said it yet.
  ///
  /// @return the keys of those
  public List<String> add(DSLContext sql, Collection<PaidSettlement> paid, Sign sign) {
    return sql.fetch(
            ADD,
            sign.areaPath,
            sign.by,
            sign.at.toString(),
            paid.stream().map(PaidSettlement::caseKey).toArray(String[]::new),
            paid.stream().map(PaidSettlement::institution).toArray(String[]::new),
            paid.stream().map(PaidSettlement::settlement).toArray(String[]::new),
            paid.stream().map(one -> one.on().toString()).toArray(String[]::new),
            paid.stream().map(PaidSettlement::voucher).toArray(String[]::new))
        .getValues(0, String.class);
  }

  /// Of some settlements those of which something else was noted before.
  public List<PaidSettlement> contradicted(DSLContext sql, Collection<PaidSettlement> paid) {
    Map<String, List<Kept>> kept = of(sql, paid.stream().map(PaidSettlement::caseKey).toList());
    return paid.stream()
        .filter(one ->
            kept.getOrDefault(one.caseKey(), List.of()).stream()
                .anyMatch(before -> !before.paid.agrees(one)))
        .toList();
  }

  /// What is noted of keys of cases.
  public Map<String, List<Kept>> of(DSLContext sql, Collection<String> caseKeys) {
    return sql.fetch(OF_KEYS, (Object) caseKeys.toArray(String[]::new)).map(Payouts::kept).stream()
        .collect(Collectors.groupingBy(kept -> kept.paid.caseKey()));
  }

  /// Takes back what was noted of a key in an area and below it.
  ///
  /// @return whether something was
  public boolean remove(DSLContext sql, String caseKey, String areaPath) {
    return sql.execute(REMOVE, caseKey, AreaPaths.seen(areaPath)) > 0;
  }

  /// Takes back what counts for a case that lies in an area.
  public void removeAbove(DSLContext sql, String caseKey, String areaPath) {
    sql.execute(REMOVE_ABOVE, caseKey, areaPath);
  }

  /// A page of all, or of an institution.
  public Page page(
      DSLContext sql, Optional<String> institution, Optional<PageMark> mark, int size) {
    StringBuilder query = new StringBuilder("SELECT " + COLUMNS + " FROM payout WHERE true");
    List<Object> values = new ArrayList<>();
    institution.ifPresent(code -> {
      query.append(" AND institution = ?");
      values.add(code);
    });
    mark.ifPresent(after -> {
      query.append(" AND (paid_on, case_key) < (CAST(? AS date), CAST(? AS uuid))");
      values.addAll(List.of(after.value(), after.id()));
    });
    query.append(" ORDER BY paid_on DESC, case_key DESC LIMIT ").append(size + 1);
    Slice<Kept> slice =
        Slice.of(sql.fetch(query.toString(), values.toArray()).map(Payouts::kept), size);
    return new Page(slice.rows(), slice.next(last -> mark(last.paid)));
  }

  private static PageMark mark(PaidSettlement last) {
    return new PageMark(ORDER, last.on().toString(), last.caseKey());
  }

  private static Kept kept(Record row) {
    return new Kept(
        Columns.text(row, "area_path"),
        new PaidSettlement(
            Columns.text(row, "institution"),
            Columns.text(row, "settlement"),
            Columns.day(row, "paid_on"),
            Columns.text(row, "voucher")),
        Columns.text(row, "noted_by"),
        row.get("noted", OffsetDateTime.class).toInstant());
  }
}
