package org.mingjian.server.desk.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.money.Entry;
import org.mingjian.cases.money.LineMark;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Stand;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The books of all cases in the database: what the events of each come to. Written in the
/// transaction of the events; entries are only ever added, marks are what they are now.
public final class Ledger {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(
              seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .build();

  private static final String ADD =
      """
      INSERT INTO ledger_entry ("case", sequence, entry, area_path, institution, settlement, place,
        from_account, to_account, amount_fen, fund_fen, at)
      SELECT CAST(? AS uuid), e.sequence, e.entry, ?, ?, e.settlement, e.place, e.from_account,
        e.to_account, e.amount_fen, e.fund_fen, CAST(e.at AS timestamptz)
      FROM unnest(CAST(? AS bigint[]), CAST(? AS int[]), CAST(? AS text[]), CAST(? AS text[]),
        CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[]), CAST(? AS bigint[]),
        CAST(? AS text[])) AS e (sequence, entry, settlement, place, from_account, to_account,
        amount_fen, fund_fen, at)
      ON CONFLICT DO NOTHING
      """;

  private static final String MARK =
      """
      INSERT INTO line_mark AS m ("case", place, area_path, institution, settlement, since, findings,
        standing, held_fen, held_fund_fen, step, closing)
      SELECT CAST(? AS uuid), e.place, ?, ?, e.settlement, CAST(? AS timestamptz),
        string_to_array(e.findings, ','), e.standing, e.held_fen, e.held_fund_fen, ?, ?
      FROM unnest(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
        CAST(? AS bigint[]), CAST(? AS bigint[])) AS e (place, settlement, findings, standing,
        held_fen, held_fund_fen)
      ON CONFLICT ("case", place) DO UPDATE SET findings = excluded.findings,
        standing = excluded.standing, held_fen = excluded.held_fen,
        held_fund_fen = excluded.held_fund_fen, step = excluded.step, closing = excluded.closing
      """;

  private static final String MARKS =
      """
      SELECT replace(CAST(m."case" AS text), '-', '') AS id, m.institution, m.place, m.settlement,
        m.since, m.findings, m.standing, m.step, m.closing
      FROM unnest(CAST(? AS text[]), CAST(? AS text[])) AS asked (institution, settlement)
      JOIN line_mark m ON m.institution = asked.institution AND m.settlement = asked.settlement
      WHERE asked.settlement <> '' ORDER BY m.place, m.since, m."case"
      """;

  private static final String HELD =
      """
      SELECT place, held_fen FROM line_mark WHERE "case" = CAST(? AS uuid) AND held_fen > 0
      """;

  private static final String ENTRIES =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, sequence, place, from_account, to_account,
        amount_fen, fund_fen, at
      FROM ledger_entry WHERE %s ORDER BY at, "case", sequence, entry
      """;

  private static final String OF_CASE = ENTRIES.formatted("\"case\" = CAST(? AS uuid)");
  private static final String OF_SETTLEMENT =
      ENTRIES.formatted("institution = ? AND settlement = ? AND settlement <> ''");

  /// An entry and where it stands.
  public record KeptEntry(String caseId, Instant at, Entry entry) {}

  /// The books of a case, and where its rows belong.
  ///
  /// @param events all of them
  /// @param before sequence of the last event whose entries are there already
  public record Written(
      String areaPath, CaseFile file, List<Recorded> events, long before, Procedure procedure) {
    /// Copies in.
    public Written {
      events = List.copyOf(events);
    }
  }

  /// Writes the entries of events of cases and the marks after them.
  ///
  /// @param written each case once
  /// @return the cases that hold less of some line than before
  public List<String> write(DSLContext sql, List<Written> written) {
    List<Object[]> entries = new ArrayList<>();
    List<Object[]> marked = new ArrayList<>();
    List<String> less = new ArrayList<>();
    for (Written one : written) {
      Books books = Books.of(one.events, one.procedure);
      List<LineMark> marks = LineMark.of(one.file, books);
      if (holdsLess(sql, one, marks)) {
        less.add(one.file.opening().caseId());
      }
      entriesRow(one, books.after(one.before)).ifPresent(entries::add);
      marksRow(one, marks).ifPresent(marked::add);
    }
    run(sql, ADD, entries);
    run(sql, MARK, marked);
    return less;
  }

  private static void run(DSLContext sql, String statement, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      sql.batch(statement, rows.toArray(Object[][]::new)).execute();
    }
  }

  /// What a file whose first events these are held before is nothing.
  private static boolean holdsLess(DSLContext sql, Written written, List<LineMark> marks) {
    if (written.before == 0) {
      return false;
    }
    Map<String, Long> before = held(sql, written.file.opening().caseId());
    return marks.stream()
        .anyMatch(mark -> mark.held().totalFen() < before.getOrDefault(mark.place(), 0L));
  }

  private static Map<String, Long> held(DSLContext sql, String caseId) {
    Map<String, Long> held = new TreeMap<>();
    sql.fetch(HELD, caseId)
        .forEach(row -> held.put(row.get("place", String.class), row.get("held_fen", Long.class)));
    return held;
  }

  private static Optional<Object[]> entriesRow(Written written, List<Entry> entries) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> settlements = written.file.holdings().settlements();
    Map<Long, Instant> times = new TreeMap<>();
    written.events.forEach(one -> times.put(one.sequence(), one.at()));
    return Optional.of(
        new Object[] {
          written.file.opening().caseId(),
          written.areaPath,
          written.file.opening().key().institution(),
          entries.stream().map(Entry::sequence).toArray(Long[]::new),
          places(entries),
          texts(entries, entry -> settlements.getOrDefault(entry.place(), "")),
          texts(entries, Entry::place),
          texts(entries, entry -> entry.from().name()),
          texts(entries, entry -> entry.to().name()),
          entries.stream().map(entry -> entry.amount().totalFen()).toArray(Long[]::new),
          entries.stream().map(entry -> entry.amount().fundFen()).toArray(Long[]::new),
          texts(entries, entry -> times.getOrDefault(entry.sequence(), Instant.EPOCH).toString())
        });
  }

  private static <T> String[] texts(List<T> of, Function<T, String> text) {
    return of.stream().map(text).toArray(String[]::new);
  }

  /// Numbers within the entries of one event, the same however often they are made.
  private static Integer[] places(List<Entry> entries) {
    Map<Long, Integer> next = new TreeMap<>();
    return entries.stream()
        .map(entry -> next.merge(entry.sequence(), 1, Integer::sum))
        .toArray(Integer[]::new);
  }

  private static Optional<Object[]> marksRow(Written written, List<LineMark> marks) {
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    Stand stand = written.file.position().stand();
    return Optional.of(
        new Object[] {
          written.file.opening().caseId(),
          written.areaPath,
          written.file.opening().key().institution(),
          written.file.progress().at().toString(),
          stand instanceof Stand.AtStep at ? at.step() : "",
          stand instanceof Stand.Closed closed ? closed.closing() : "",
          texts(marks, LineMark::place),
          texts(marks, LineMark::settlementId),
          texts(marks, mark -> String.join(",", mark.findings())),
          texts(marks, mark -> JSON.writeValueAsString(mark.standing())),
          marks.stream().map(mark -> mark.held().totalFen()).toArray(Long[]::new),
          marks.stream().map(mark -> mark.held().fundFen()).toArray(Long[]::new)
        });
  }

  /// The marks on the lines of settlements, line by line, the earliest first.
  public List<KeptMark> marks(DSLContext sql, String institution, Set<String> settlements) {
    return marks(sql, Map.of(institution, settlements)).getOrDefault(institution, List.of());
  }

  /// The same of several institutions, by institution.
  ///
  /// @param settlements by institution
  public Map<String, List<KeptMark>> marks(DSLContext sql, Map<String, Set<String>> settlements) {
    List<String> institutions = new ArrayList<>();
    List<String> asked = new ArrayList<>();
    settlements.forEach((institution, ids) -> {
      institutions.addAll(Collections.nCopies(ids.size(), institution));
      asked.addAll(ids);
    });
    return sql
        .fetch(MARKS, institutions.toArray(String[]::new), asked.toArray(String[]::new))
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.get("institution", String.class),
                Collectors.mapping(Ledger::mark, Collectors.toList())));
  }

  /// The entries of a case, in order.
  public List<KeptEntry> ofCase(DSLContext sql, String caseId) {
    return sql.fetch(OF_CASE, caseId).map(Ledger::entry);
  }

  /// The entries of all cases on a settlement, in order.
  public List<KeptEntry> ofSettlement(DSLContext sql, String institution, String settlement) {
    return sql.fetch(OF_SETTLEMENT, institution, settlement).map(Ledger::entry);
  }

  /// What entries come to: each account's balance, counter accounts with them.
  public static SortedMap<Account, Amount> balances(List<KeptEntry> entries) {
    SortedMap<Account, Amount> balances = new TreeMap<>();
    for (KeptEntry kept : entries) {
      Entry entry = kept.entry;
      balances.merge(entry.from(), Amount.ZERO.minus(entry.amount()), Amount::plus);
      balances.merge(entry.to(), entry.amount(), Amount::plus);
    }
    return balances;
  }

  /// Whether entries are those of `books`: on every line the same stands in every account, and in
  /// none but the counter accounts less than nothing.
  public static boolean agrees(List<KeptEntry> entries, Books books) {
    Books kept = Books.from(entries.stream().map(KeptEntry::entry).toList());
    return kept.isBalanced() && kept.agrees(books);
  }

  private static KeptMark mark(Record row) {
    SortedMap<Account, Amount> standing =
        JSON.readValue(
            row.get("standing", String.class), new TypeReference<TreeMap<Account, Amount>>() {});
    LineMark mark =
        new LineMark(
            row.get("settlement", String.class),
            row.get("place", String.class),
            row.get("id", String.class),
            new TreeSet<>(List.of(row.get("findings", String[].class))),
            standing);
    return new KeptMark(
        mark,
        row.get("since", OffsetDateTime.class).toInstant(),
        row.get("step", String.class),
        row.get("closing", String.class));
  }

  private static KeptEntry entry(Record row) {
    Amount amount = new Amount(row.get("amount_fen", Long.class), row.get("fund_fen", Long.class));
    return new KeptEntry(
        row.get("id", String.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        new Entry(
            row.get("sequence", Long.class),
            row.get("place", String.class),
            Account.valueOf(row.get("from_account", String.class)),
            Account.valueOf(row.get("to_account", String.class)),
            amount));
  }
}
