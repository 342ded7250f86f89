package org.mingjian.server.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.database.Database;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.RowValues;

/// Rows of the claims extract as institutions reported them, by person. What a row said before it
/// was reported otherwise stands in the events of its visit.
public final class FactStore {
  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(lock) FROM (SELECT DISTINCT "
          + EventStore.LOCK
          + " AS lock FROM unnest(?) AS stream ORDER BY lock) AS locks";

  private static final String KNOWN =
      """
      SELECT fact.person, fact.institution, fact.visit, fact."table", fact.key, fact.day, fact.content,
        fact.message
      FROM unnest(?, ?, ?, ?, ?) AS wanted (person, institution, visit, tab, key)
      JOIN fact ON fact.person = wanted.person AND fact.institution = wanted.institution
        AND fact.visit = wanted.visit AND fact."table" = wanted.tab AND fact.key = wanted.key
      """;

  private static final String PUT =
      """
      INSERT INTO fact (person, institution, visit, "table", key, day, area_path, content, message)
      VALUES (?, ?, ?, ?, ?, CAST(? AS date), ?, ?, ?)
      ON CONFLICT (person, institution, visit, "table", key) DO UPDATE
      SET day = excluded.day, area_path = excluded.area_path, content = excluded.content,
        message = excluded.message
      """;

  /// Days are counted as [CivilTime] does.
  private static final String HISTORY =
      """
      SELECT institution, visit, "table", key, day - DATE '2000-01-01', content FROM fact
      WHERE person = ? AND day >= DATE '2000-01-01' + ?
      """;

  private static final String ALL =
      """
      SELECT CASE WHEN fact.person = fact.institution || '/' THEN fact.person
          ELSE coalesce(proof.person, fact.institution || '/' || fact.person) END AS person,
        fact.institution, fact.visit, fact."table", fact.key, fact.day, fact.content
      FROM fact LEFT JOIN person_proof proof
        ON proof.institution = fact.institution AND proof.patient = fact.person
      ORDER BY fact.person, fact.institution, fact.visit, fact."table", fact.key
      """;

  /// The order of a person's rows: by institution, visit, table and key.
  static final Comparator<ClaimRow> ORDER =
      Comparator.comparing(ClaimRow::institution)
          .thenComparing(ClaimRow::visit)
          .thenComparing(row -> row.table().tableName())
          .thenComparing(ClaimRow::key)
          .thenComparing(ClaimRow::person);

  private static final String SETTLEMENT = "setl_id";
  private static final int ROWS_AT_A_TIME = 5_000;

  private final EventStore events;
  private final FormerRows former;
  private final PersonStore persons = new PersonStore();

  /// Keeps what rows said before in `events`.
  public FactStore(EventStore events) {
    this.events = events;
    former = new FormerRows(events);
  }

  /// Under whom a row is kept: rows about nobody under their institution.
  static String keptUnder(ClaimRow row) {
    return row.person().isEmpty() ? PersonStore.unproven(row.institution(), "") : row.person();
  }

  /// Keeps the rows of a message. The same rows again add nothing; a row with another content takes
  /// the place of the older one, which an event keeps. Others who report on the same visits wait
  /// until this transaction ends.
  public FactReport.Outcome report(DSLContext sql, FactReport report) {
    Map<FactKey, ClaimRow> rows = new LinkedHashMap<>();
    report.rows().forEach(row -> rows.put(FactKey.of(row), row));
    lock(sql, streams(report, rows.keySet(), former.takenBack(sql, report)));
    former.withdraw(sql, report);
    former.remove(sql, report);
    Map<FactKey, Record> known = known(sql, rows.keySet());
    Changes changes = new Changes(report);
    rows.forEach((key, row) -> changes.take(key, row, Optional.ofNullable(known.get(key))));
    if (!changes.puts.isEmpty()) {
      sql.batch(PUT, changes.puts.toArray(Object[][]::new)).execute();
    }
    keepOlder(sql, report, changes.replaced);
    report.rows().stream().filter(FactStore::proves).forEach(row -> prove(sql, report, row));
    report.origin().ifPresent(message -> MessageStore.keep(sql, message));
    return changes.outcome(rows.size());
  }

  /// What a report changes of the rows that are known.
  private static final class Changes {
    private final FactReport report;
    private final List<Object[]> puts = new ArrayList<>();
    private final Map<FactKey, Record> replaced = new LinkedHashMap<>();

    Changes(FactReport report) {
      this.report = report;
    }

    void take(FactKey key, ClaimRow row, Optional<Record> known) {
      byte[] content = row.values().bytes();
      if (known.isEmpty()) {
        puts.add(put(report, key, row, content));
        return;
      }
      Record older = known.get();
      if (!MonthStore.isSettled(older, report) && isOther(older, row, content)) {
        puts.add(put(report, key, row, content));
        replaced.put(key, older);
      }
    }

    FactReport.Outcome outcome(int rows) {
      return new FactReport.Outcome(
          puts.size() - replaced.size(), replaced.size(), rows - puts.size());
    }
  }

  /// An admission or settlement proves that a number is a person's, where its sender is proven.
  static boolean proves(ClaimRow row) {
    boolean document = row.table() == ExtractTable.SETL_D || row.table() == ExtractTable.MDTRT_D;
    return document && !row.person().isEmpty();
  }

  private void prove(DSLContext sql, FactReport report, ClaimRow row) {
    if (!report.proven()) {
      persons.heard(sql, report, row);
      return;
    }
    PersonStore.Proof proof =
        new PersonStore.Proof(
            report.areaPath(),
            row.institution(),
            row.person(),
            row.person(),
            row.table().tableName(),
            report.received());
    persons.seen(sql, proof, row.visit());
  }

  /// What others who report the same, or on the same visits, have to wait for.
  private static List<String> streams(
      FactReport report, Collection<FactKey> keys, List<ClaimRow> takenBack) {
    List<String> streams = new ArrayList<>(List.of(MessageStore.stream(report.message())));
    keys.forEach(key -> streams.add(key.stream()));
    takenBack.forEach(row -> streams.add(FactKey.of(row).stream()));
    return streams;
  }

  /// In one order, so that two messages on the same visits never wait for each other.
  static void lock(DSLContext sql, Collection<String> streams) {
    sql.fetch(LOCK, (Object) streams.stream().distinct().sorted().toArray(String[]::new));
  }

  private static Map<FactKey, Record> known(DSLContext sql, Collection<FactKey> keys) {
    Map<FactKey, Record> known = new HashMap<>();
    sql.fetch(
            KNOWN,
            texts(keys, FactKey::person),
            texts(keys, FactKey::institution),
            texts(keys, FactKey::visit),
            texts(keys, FactKey::table),
            texts(keys, FactKey::key))
        .forEach(row -> known.put(FactKey.of(row), row));
    return known;
  }

  private static String[] texts(Collection<FactKey> keys, Function<FactKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }

  /// Whether a row says something else than before. The same line uploaded again stays uploaded
  /// when it first was; a settled line is not undone by one that does not know its settlement.
  private static boolean isOther(Record older, ClaimRow row, byte[] content) {
    boolean same =
        Arrays.equals(older.get("content", byte[].class), content)
            && CivilTime.day(older.get("day", LocalDate.class)) == row.day();
    return !same && (row.table() != ExtractTable.FEE_LIST_D || isOtherLine(row(older), row));
  }

  private static boolean isOtherLine(ClaimRow older, ClaimRow row) {
    boolean undone = older.value(SETTLEMENT).isEmpty() || !row.value(SETTLEMENT).isEmpty();
    return undone && !withoutUpload(older).equals(withoutUpload(row));
  }

  private static Map<String, String> withoutUpload(ClaimRow line) {
    Map<String, String> values = line.values().byColumn();
    values.remove("upld_time");
    return values;
  }

  private static Object[] put(FactReport report, FactKey key, ClaimRow row, byte[] content) {
    return new Object[] {
      key.person(),
      key.institution(),
      key.visit(),
      key.table(),
      key.key(),
      CivilTime.date(row.day()),
      report.areaPath(),
      content,
      report.message()
    };
  }

  private void keepOlder(DSLContext sql, FactReport report, Map<FactKey, Record> replaced) {
    Map<String, List<Map.Entry<FactKey, Record>>> byStream =
        replaced.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> entry.getKey().stream(), LinkedHashMap::new, Collectors.toList()));
    byStream.forEach((stream, rows) ->
        events.append(
            sql,
            new NewEvent(
                report.areaPath(),
                report.institution(),
                stream,
                "facts-replaced",
                1,
                report.institution(),
                report.received(),
                OlderRows.json(report.message(), rows.stream().map(FactStore::row).toList()))));
  }

  private static ClaimRow row(Map.Entry<FactKey, Record> older) {
    return row(older.getValue());
  }

  /// Asks for the rows of a person from a day on, in a fixed order: by institution, visit, table
  /// and key.
  ///
  /// @param person the number they were reported with
  /// @param sinceDay as [CivilTime] counts
  static Database.Query history(String person, int sinceDay, Consumer<ClaimRow> rows) {
    return new Database.Query(
        HISTORY,
        List.of(person, sinceDay),
        row ->
            rows.accept(
                row(
                    new FactKey(
                        person,
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                    row.getInt(5),
                    row.getBytes(6))));
  }

  /// Hands out the rows of every visit, and those about nobody by institution, in one order.
  public void eachVisit(DSLContext sql, Consumer<List<ClaimRow>> visits) {
    List<ClaimRow> visit = new ArrayList<>();
    try (Cursor<Record> rows = sql.resultQuery(ALL).fetchSize(ROWS_AT_A_TIME).fetchLazy()) {
      for (Record read : rows) {
        ClaimRow row = row(read);
        if (!visit.isEmpty() && !isOfOneVisit(visit.getFirst(), row)) {
          visits.accept(List.copyOf(visit));
          visit.clear();
        }
        visit.add(row);
      }
    }
    if (!visit.isEmpty()) {
      visits.accept(List.copyOf(visit));
    }
  }

  private static boolean isOfOneVisit(ClaimRow one, ClaimRow other) {
    return one.person().equals(other.person())
        && one.institution().equals(other.institution())
        && one.visit().equals(other.visit());
  }

  static ClaimRow row(Record row) {
    return row(
        FactKey.of(row),
        CivilTime.day(row.get("day", LocalDate.class)),
        row.get("content", byte[].class));
  }

  private static ClaimRow row(FactKey key, int day, byte[] content) {
    boolean aboutNobody = key.person().equals(PersonStore.unproven(key.institution(), ""));
    return new ClaimRow(
        ExtractTable.named(key.table()).orElseThrow(),
        key.institution(),
        aboutNobody ? "" : key.person(),
        key.visit(),
        key.key(),
        day,
        RowValues.read(content));
  }
}
