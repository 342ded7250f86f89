package org.mingjian.server.desk.ledger;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.gathering.BlamedLine;
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
      SELECT replace(CAST("case" AS text), '-', '') AS id, place, settlement, since, findings,
        standing, step, closing
      FROM line_mark WHERE institution = ? AND settlement = ANY (CAST(? AS text[]))
        AND settlement <> '' ORDER BY place, since, "case"
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

  /// Writes the entries of events and the marks after them.
  ///
  /// @return whether the case holds less of some line than before
  public boolean write(DSLContext sql, Written written) {
    Books books = Books.of(written.events, written.procedure);
    Map<String, Long> before =
        written.before == 0 ? Map.of() : held(sql, written.file.opening().caseId());
    addEntries(sql, written, books.after(written.before));
    List<LineMark> marks = LineMark.of(written.file, books);
    keepMarks(sql, written, marks);
    return marks.stream()
        .anyMatch(mark -> mark.held().totalFen() < before.getOrDefault(mark.place(), 0L));
  }

  private static Map<String, Long> held(DSLContext sql, String caseId) {
    Map<String, Long> held = new TreeMap<>();
    sql.fetch(HELD, caseId)
        .forEach(row -> held.put(row.get("place", String.class), row.get("held_fen", Long.class)));
    return held;
  }

  private static void addEntries(DSLContext sql, Written written, List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Map<String, String> settlements = settlements(written.file);
    Map<Long, Instant> times = new TreeMap<>();
    written.events.forEach(one -> times.put(one.sequence(), one.at()));
    sql.execute(
        ADD,
        written.file.opening().caseId(),
        written.areaPath,
        written.file.opening().key().institution(),
        entries.stream().map(Entry::sequence).toArray(Long[]::new),
        places(entries),
        entries.stream().map(e -> settlements.getOrDefault(e.place(), "")).toArray(String[]::new),
        entries.stream().map(Entry::place).toArray(String[]::new),
        entries.stream().map(e -> e.from().name()).toArray(String[]::new),
        entries.stream().map(e -> e.to().name()).toArray(String[]::new),
        entries.stream().map(e -> e.amount().totalFen()).toArray(Long[]::new),
        entries.stream().map(e -> e.amount().fundFen()).toArray(Long[]::new),
        entries.stream()
            .map(e -> times.getOrDefault(e.sequence(), Instant.EPOCH).toString())
            .toArray(String[]::new));
  }

  /// Numbers within the entries of one event, the same however often they are made.
  private static Integer[] places(List<Entry> entries) {
    Map<Long, Integer> next = new TreeMap<>();
    return entries.stream()
        .map(entry -> next.merge(entry.sequence(), 1, Integer::sum))
        .toArray(Integer[]::new);
  }

  private static Map<String, String> settlements(CaseFile file) {
    Map<String, String> settlements = new TreeMap<>();
    for (HeldFinding held : file.holdings().byId().values()) {
      BlamedLine line = held.finding().line();
      settlements.put(line.place(held.finding().id()), line.settlementId());
    }
    return settlements;
  }

  private static void keepMarks(DSLContext sql, Written written, List<LineMark> marks) {
    if (marks.isEmpty()) {
      return;
    }
    Stand stand = written.file.position().stand();
    sql.execute(
        MARK,
        written.file.opening().caseId(),
        written.areaPath,
        written.file.opening().key().institution(),
        written.file.progress().at().toString(),
        stand instanceof Stand.AtStep at ? at.step() : "",
        stand instanceof Stand.Closed closed ? closed.closing() : "",
        marks.stream().map(LineMark::place).toArray(String[]::new),
        marks.stream().map(LineMark::settlementId).toArray(String[]::new),
        marks.stream().map(mark -> String.join(",", mark.findings())).toArray(String[]::new),
        marks.stream().map(mark -> JSON.writeValueAsString(mark.standing())).toArray(String[]::new),
        marks.stream().map(mark -> mark.held().totalFen()).toArray(Long[]::new),
        marks.stream().map(mark -> mark.held().fundFen()).toArray(Long[]::new));
  }

  /// The marks on the lines of settlements, line by line, the earliest first.
  public List<KeptMark> marks(DSLContext sql, String institution, Collection<String> settlements) {
    return sql.fetch(MARKS, institution, settlements.toArray(String[]::new)).map(Ledger::mark);
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
