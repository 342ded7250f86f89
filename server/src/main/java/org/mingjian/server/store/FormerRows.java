package org.mingjian.server.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;

/// Takes away what institutions do not say any more; the events of its visit keep it.
final class FormerRows {
  private static final String SAID_BEFORE =
      """
      SELECT fact.person, fact.institution, fact.visit, fact."table", fact.key, fact.day, fact.content
      FROM unnest(?, ?, ?, ?) AS whole (person, institution, visit, prefix)
      JOIN fact ON fact.person = whole.person AND fact.institution = whole.institution
        AND fact.visit = whole.visit AND fact."table" IN ('setl_list_diag_d', 'setl_list_oprn_d')
        AND starts_with(fact.key, whole.prefix)
      ORDER BY fact.person, fact.institution, fact.visit, fact."table", fact.key
      """;

  /// Of what messages brought: no message takes back what a settled month says.
  private static final String TAKEN_BACK =
      """
      SELECT fact.person, fact.institution, fact.visit, fact."table", fact.key, fact.day, fact.content
      FROM unnest(?, ?) AS gone (prefix, past)
      JOIN fact ON fact.institution = ? AND fact."table" IN ('invt_d', 'drug_trac_d')
        AND fact.key >= gone.prefix AND fact.key < gone.past
      WHERE NOT starts_with(fact.message, ?)
      ORDER BY fact.person, fact.institution, fact.visit, fact."table", fact.key
      """;

  private static final String REMOVE =
      """
      DELETE FROM fact USING unnest(?, ?, ?, ?, ?) AS gone (person, institution, visit, tab, key)
      WHERE fact.person = gone.person AND fact.institution = gone.institution
        AND fact.visit = gone.visit AND fact."table" = gone.tab AND fact.key = gone.key
      """;

  private final EventStore events;

  FormerRows(EventStore events) {
    this.events = events;
  }

  /// The place of a row of the tables of [SaidWhole].
  private record Place(String visit, ExtractTable table, String key) {
    static Place of(ClaimRow row) {
      return new Place(row.visit(), row.table(), row.key());
    }
  }

  /// Removes the rows that a message says no more of what it says as a whole. The caller holds the
  /// locks of its visits.
  void remove(DSLContext sql, FactReport report) {
    List<SaidWhole> whole = List.copyOf(SaidWhole.of(report.rows()));
    if (whole.isEmpty()) {
      return;
    }
    Set<Place> said =
        report.rows().stream().map(Place::of).collect(Collectors.toCollection(HashSet::new));
    List<ClaimRow> gone =
        saidBefore(sql, whole).stream().filter(row -> !said.contains(Place.of(row))).toList();
    if (!gone.isEmpty()) {
      remove(sql, gone);
      keep(sql, report, "facts-removed", gone);
    }
  }

  /// The rows of movements, and the trace codes scanned at them, that a message takes back.
  List<ClaimRow> takenBack(DSLContext sql, FactReport report) {
    List<Withdrawal> withdrawn = report.withdrawn();
    return withdrawn.isEmpty()
        ? List.of()
        : sql.fetch(
                TAKEN_BACK,
                texts(withdrawn, Withdrawal::keyPrefix),
                texts(withdrawn, Withdrawal::keyEnd),
                report.institution(),
                MonthStore.BY_MONTH)
            .map(FactStore::row);
  }

  private static List<ClaimRow> saidBefore(DSLContext sql, List<SaidWhole> whole) {
    return sql.fetch(
            SAID_BEFORE,
            texts(whole, SaidWhole::person),
            texts(whole, SaidWhole::institution),
            texts(whole, SaidWhole::visit),
            texts(whole, SaidWhole::prefix))
        .map(FactStore::row);
  }

  /// Removes what a message takes back. The caller holds the locks of its visits.
  void withdraw(DSLContext sql, FactReport report) {
    List<ClaimRow> gone = takenBack(sql, report);
    if (!gone.isEmpty()) {
      remove(sql, gone);
      keep(sql, report, "facts-withdrawn", gone);
    }
  }

  /// Removes rows, whatever events say of them.
  static void remove(DSLContext sql, List<ClaimRow> rows) {
    sql.execute(
        REMOVE,
        texts(rows, FactStore::keptUnder),
        texts(rows, ClaimRow::institution),
        texts(rows, ClaimRow::visit),
        texts(rows, row -> row.table().tableName()),
        texts(rows, ClaimRow::key));
  }

  private static <T> String[] texts(List<T> rows, Function<T, String> part) {
    return rows.stream().map(part).toArray(String[]::new);
  }

  private void keep(DSLContext sql, FactReport report, String type, List<ClaimRow> gone) {
    Map<String, List<ClaimRow>> byVisit = new LinkedHashMap<>();
    gone.forEach(row -> byVisit.computeIfAbsent(row.visit(), unused -> new ArrayList<>()).add(row));
    byVisit.forEach((visit, rows) ->
        events.append(
            sql,
            new NewEvent(
                report.areaPath(),
                report.institution(),
                "visit/" + report.institution() + "/" + visit,
                type,
                1,
                report.institution(),
                report.received(),
                OlderRows.json(report.message(), rows))));
  }
}
