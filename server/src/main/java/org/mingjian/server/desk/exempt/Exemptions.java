package org.mingjian.server.desk.exempt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.server.database.Columns;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.desk.found.Slice;

/// The exemptions of the desk, as the scope of a transaction shows them.
public final class Exemptions {
  /// How lists of them are sorted, in marks.
  public static final String ORDER = "last";

  private static final String COLUMNS =
      "replace(CAST(exemption AS text), '-', '') AS id, area_path, institution, rule, item, from_day,"
          + " until_day, last_day, basis, replace(CAST(\"case\" AS text), '-', '') AS of_case,"
          + " replace(CAST(finding AS text), '-', '') AS of_finding, left_by, left_at, ended_by,"
          + " ended_why";

  private static final String ADD =
      """
      INSERT INTO exemption (exemption, area_path, institution, rule, item, from_day, until_day,
        last_day, basis, "case", finding, left_by, left_at)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, CAST(? AS date), CAST(? AS date), CAST(? AS date), ?,
        CAST(? AS uuid), CAST(? AS uuid), ?, CAST(? AS timestamptz))
      ON CONFLICT DO NOTHING
      """;

  private static final String END =
      """
      UPDATE exemption SET last_day = CAST(? AS date), ended_by = ?, ended_why = ?,
        ended_at = CAST(? AS timestamptz)
      WHERE exemption = CAST(? AS uuid) AND last_day > CAST(? AS date)
      """;

  /// Who left it, when, in which area, and for which finding.
  public record Left(String areaPath, String finding, String by, Instant at) {}

  /// Who ends it, why, when, and the last day it covers.
  public record End(LocalDate last, String by, String why, Instant at) {}

  /// Which of them a list shows.
  ///
  /// @param caseId only those this case left
  /// @param inForceOn only those that cover this day
  public record Filter(
      Optional<String> institution,
      Optional<String> rule,
      Optional<String> caseId,
      Optional<LocalDate> inForceOn) {
    private List<Object> into(StringBuilder query) {
      List<Object> values = new ArrayList<>();
      institution.ifPresent(one -> add(query, values, " AND institution = ?", one));
      rule.ifPresent(one -> add(query, values, " AND rule = ?", one));
      caseId.ifPresent(one -> add(query, values, " AND \"case\" = CAST(? AS uuid)", one));
      inForceOn.ifPresent(day -> {
        add(query, values, " AND from_day <= CAST(? AS date)", day.toString());
        add(query, values, " AND last_day >= CAST(? AS date)", day.toString());
      });
      return values;
    }
  }

  /// Some of a list.
  ///
  /// @param next where the next page begins; empty after the last
  public record Page(List<KeptExemption> rows, Optional<PageMark> next) {
    /// Copies in.
    public Page {
      rows = List.copyOf(rows);
    }
  }

  /// Keeps one; the same again changes nothing.
  public void add(DSLContext sql, Exemption exemption, Left left) {
    Exemption.Period period = exemption.period();
    sql.execute(
        ADD,
        exemption.id(),
        left.areaPath,
        exemption.subject().institution(),
        exemption.subject().ruleCode(),
        exemption.subject().itemCode(),
        period.from().toString(),
        period.until().toString(),
        period.until().toString(),
        exemption.basis(),
        exemption.caseId(),
        left.finding,
        left.by,
        left.at.toString());
  }

  /// Ends one before its time.
  ///
  /// @return whether it covers less now than before
  public boolean end(DSLContext sql, String id, End end) {
    String last = end.last.toString();
    return sql.execute(END, last, end.by, end.why, end.at.toString(), id, last) > 0;
  }

  /// The one of an id.
  public Optional<KeptExemption> find(DSLContext sql, String id) {
    return sql
        .fetch("SELECT " + COLUMNS + " FROM exemption WHERE exemption = CAST(? AS uuid)", id)
        .stream()
        .findFirst()
        .map(Exemptions::kept);
  }

  /// All of institutions, by institution, and in it by id.
  public Map<String, List<KeptExemption>> of(DSLContext sql, Set<String> institutions) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM exemption WHERE institution = ANY (CAST(? AS text[])) ORDER BY exemption",
            (Object) institutions.toArray(String[]::new))
        .map(Exemptions::kept)
        .stream()
        .collect(Collectors.groupingBy(KeptExemption::institution));
  }

  /// A page of a list, those that last longest first.
  public Page page(DSLContext sql, Filter filter, Optional<PageMark> mark, int size) {
    StringBuilder query = new StringBuilder("SELECT " + COLUMNS + " FROM exemption WHERE true");
    List<Object> values = filter.into(query);
    mark.ifPresent(after -> {
      query.append(" AND (last_day, exemption) < (CAST(? AS date), CAST(? AS uuid))");
      values.addAll(List.of(after.value(), after.id()));
    });
    query.append(" ORDER BY last_day DESC, exemption DESC LIMIT ").append(size + 1);
    Slice<KeptExemption> slice =
        Slice.of(sql.fetch(query.toString(), values.toArray()).map(Exemptions::kept), size);
    return new Page(slice.rows(), slice.next(Exemptions::mark));
  }

  private static PageMark mark(KeptExemption last) {
    return new PageMark(ORDER, last.last().toString(), last.id());
  }

  private static void add(StringBuilder query, List<Object> values, String term, String value) {
    query.append(term);
    values.add(value);
  }

  private static KeptExemption kept(Record row) {
    return new KeptExemption(
        Columns.text(row, "id"),
        Columns.text(row, "area_path"),
        Columns.text(row, "institution"),
        Columns.text(row, "rule"),
        Columns.text(row, "item"),
        Columns.day(row, "from_day"),
        Columns.day(row, "until_day"),
        Columns.day(row, "last_day"),
        Columns.text(row, "basis"),
        Columns.text(row, "of_case"),
        Columns.text(row, "of_finding"),
        Columns.text(row, "left_by"),
        row.get("left_at", OffsetDateTime.class).toInstant(),
        Columns.text(row, "ended_by"),
        Columns.text(row, "ended_why"));
  }
}
