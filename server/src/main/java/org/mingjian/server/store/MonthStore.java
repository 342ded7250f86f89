package org.mingjian.server.store;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import tools.jackson.databind.json.JsonMapper;

/// Months of institutions as the bureau settled them, in place of what the wire reported of them.
public final class MonthStore {
  /// What rows of an imported month came by begins so; no message of the wire replaces them.
  static final String BY_MONTH = "month ";

  private static final int ROWS_AT_A_TIME = 5_000;
  private static final String OF_VISITS =
      """
      SELECT fact.person, fact.institution, fact.visit, fact."table", fact.key, fact.day, fact.content
      FROM unnest(?, ?) AS wanted (person, visit)
      JOIN fact ON fact.person = wanted.person AND fact.institution = ? AND fact.visit = wanted.visit
      ORDER BY fact.person, fact.visit, fact."table", fact.key
      """;

  private static final String STOCKS =
      """
      SELECT person, institution, visit, "table", key, day, content FROM fact
      WHERE person = ? AND institution = ? AND visit = '' AND "table" = 'invt_d'
        AND day >= CAST(? AS date) AND day < CAST(? AS date)
      ORDER BY key
      """;

  /// Visits of which something lies in the month that was not brought by `message`.
  private static final String OTHERS =
      """
      SELECT DISTINCT person, visit FROM fact
      WHERE institution = ? AND visit <> '' AND day >= CAST(? AS date) AND day < CAST(? AS date)
        AND message <> ?
      ORDER BY person, visit
      """;

  private static final String LAST =
      "SELECT payload FROM event WHERE stream = ? AND type = 'month-imported' ORDER BY sequence DESC LIMIT 1";

  private static final String NOTE =
      """
      INSERT INTO superseded_visit (area_path, institution, visit, person)
      SELECT ?, ?, gone.visit, gone.person FROM unnest(?, ?) AS gone (visit, person)
      ON CONFLICT (institution, visit, person) DO NOTHING
      """;

  private static final String GONE =
      """
      SELECT institution, visit, person FROM superseded_visit gone
      WHERE NOT EXISTS (SELECT FROM fact WHERE fact.person = gone.person
        AND fact.institution = gone.institution AND fact.visit = gone.visit)
      ORDER BY institution, visit, person
      """;

  private final EventStore events;
  private final FactStore facts;

  /// Keeps what it replaces in `events`, and rows as `facts` does.
  public MonthStore(EventStore events, FactStore facts) {
    this.events = events;
    this.facts = facts;
  }

  /// Whether a row was brought by a settled month, so that no message of the wire replaces it.
  static boolean isSettled(Record row, FactReport report) {
    return row.get("message", String.class).startsWith(BY_MONTH)
        && !report.message().startsWith(BY_MONTH);
  }

  /// A month of an institution as it was settled.
  ///
  /// @param hash of all its rows
  /// @param visits the rows of each visit, and of what is nobody's, once each
  /// @param actor who brings it
  public record Month(
      String areaPath,
      String institution,
      YearMonth month,
      ContentHash hash,
      Iterable<List<ClaimRow>> visits,
      String actor,
      Instant received) {
    String stream() {
      return "month/" + institution + "/" + month;
    }

    String message() {
      return BY_MONTH + hash.prefix(24);
    }

    String firstDay() {
      return month.atDay(1).toString();
    }

    String endDay() {
      return month.plusMonths(1).atDay(1).toString();
    }
  }

  /// What came of a month.
  ///
  /// @param superseded rows the wire had reported; the events of the month keep them
  /// @param kept rows that took their place; none where the month was imported before
  public record Outcome(int superseded, int kept) {}

  /// A visit that the wire reported and the settled month does not know.
  public record Gone(String institution, String visit, String person) {}

  /// Puts a settled month in the place of what the wire reported: of the visits of the institution
  /// that lie in the month, and of those it names. The month that was imported last changes
  /// nothing.
  public Outcome take(DSLContext sql, Month month) {
    sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", month.stream());
    if (isKnown(sql, month)) {
      return new Outcome(0, 0);
    }
    int stocks = supersede(sql, month, stocks(sql, month));
    Outcome visits = putVisits(sql, month);
    int others = supersedeOthers(sql, month);
    Outcome outcome = new Outcome(stocks + visits.superseded + others, visits.kept);
    append(sql, month, "month-imported", payload(month, outcome));
    return outcome;
  }

  private static List<ClaimRow> stocks(DSLContext sql, Month month) {
    String nobody = PersonStore.unproven(month.institution, "");
    return sql.fetch(STOCKS, nobody, month.institution, month.firstDay(), month.endDay())
        .map(FactStore::row);
  }

  private Outcome putVisits(DSLContext sql, Month month) {
    int superseded = 0;
    int kept = 0;
    List<ClaimRow> batch = new ArrayList<>();
    for (List<ClaimRow> visit : month.visits) {
      batch.addAll(visit);
      kept += visit.size();
      if (batch.size() >= ROWS_AT_A_TIME) {
        superseded += put(sql, month, batch);
        batch.clear();
      }
    }
    return new Outcome(superseded + put(sql, month, batch), kept);
  }

  private static boolean isKnown(DSLContext sql, Month month) {
    return sql.fetch(LAST, month.stream()).stream()
        .map(row -> JsonMapper.shared().readTree(row.get(0, String.class)))
        .anyMatch(last -> last.path("hash").asString().equals(month.hash.hex()));
  }

  private static String payload(Month month, Outcome outcome) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("hash", month.hash.hex());
    payload.put("kept", outcome.kept);
    payload.put("superseded", outcome.superseded);
    return JsonMapper.shared().writeValueAsString(payload);
  }

  /// A visit under the number it was reported with.
  private record Visit(String person, String visit) {
    static Visit of(ClaimRow row) {
      return new Visit(FactStore.keptUnder(row), row.visit());
    }
  }

  private int put(DSLContext sql, Month month, List<ClaimRow> rows) {
    Set<Visit> visits = new LinkedHashSet<>();
    rows.stream().filter(row -> !row.visit().isEmpty()).map(Visit::of).forEach(visits::add);
    int superseded = supersede(sql, month, ofVisits(sql, month, List.copyOf(visits)));
    facts.report(
        sql,
        new FactReport(
            month.areaPath, month.institution, month.message(), month.received, rows, true));
    return superseded;
  }

  private static List<ClaimRow> ofVisits(DSLContext sql, Month month, List<Visit> visits) {
    return sql.fetch(
            OF_VISITS,
            visits.stream().map(Visit::person).toArray(String[]::new),
            visits.stream().map(Visit::visit).toArray(String[]::new),
            month.institution)
        .map(FactStore::row);
  }

  /// What else the wire has in this month, and the settled month does not know.
  private int supersedeOthers(DSLContext sql, Month month) {
    List<Visit> others =
        sql.fetch(OTHERS, month.institution, month.firstDay(), month.endDay(), month.message())
            .map(row -> new Visit(row.get(0, String.class), row.get(1, String.class)));
    int superseded = 0;
    for (int from = 0; from < others.size(); from += ROWS_AT_A_TIME) {
      List<Visit> some = others.subList(from, Math.min(others.size(), from + ROWS_AT_A_TIME));
      List<ClaimRow> gone =
          byVisit(ofVisits(sql, month, some)).values().stream()
              .filter(rows -> VisitMonth.of(rows).equals(month.month))
              .flatMap(List::stream)
              .toList();
      superseded += supersede(sql, month, gone);
      note(sql, month, gone);
    }
    return superseded;
  }

  private static Map<Visit, List<ClaimRow>> byVisit(List<ClaimRow> rows) {
    Map<Visit, List<ClaimRow>> visits = new LinkedHashMap<>();
    rows.forEach(
        row -> visits.computeIfAbsent(Visit.of(row), unused -> new ArrayList<>()).add(row));
    return visits;
  }

  private int supersede(DSLContext sql, Month month, List<ClaimRow> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_AT_A_TIME) {
      List<ClaimRow> part = rows.subList(from, Math.min(rows.size(), from + ROWS_AT_A_TIME));
      FormerRows.remove(sql, part);
      append(sql, month, "facts-superseded", OlderRows.json(month.message(), part));
    }
    return rows.size();
  }

  private static void note(DSLContext sql, Month month, List<ClaimRow> gone) {
    List<Visit> visits = gone.stream().map(Visit::of).distinct().toList();
    sql.execute(
        NOTE,
        month.areaPath,
        month.institution,
        visits.stream().map(Visit::visit).toArray(String[]::new),
        visits.stream().map(Visit::person).toArray(String[]::new));
  }

  private void append(DSLContext sql, Month month, String type, String payload) {
    events.append(
        sql,
        new NewEvent(
            month.areaPath,
            month.institution,
            month.stream(),
            type,
            1,
            month.actor,
            month.received,
            payload));
  }

  /// The visits that are gone since months were imported.
  public static List<Gone> gone(DSLContext sql) {
    return sql.fetch(GONE)
        .map(row ->
            new Gone(row.get(0, String.class), row.get(1, String.class), row.get(2, String.class)));
  }
}
