package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.FactReport.Outcome;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;

class FactStoreTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final int TODAY = 20_000;

  private final EventStore events = new EventStore(Clock.systemUTC());
  private final FactStore facts = new FactStore(events);
  private final PersonStore persons = new PersonStore();

  @Test
  void givesBackWhatWasReportedInAFixedOrder() {
    ClaimRow later = row("P1F", "V2", "L1", TODAY, "1");
    ClaimRow earlier = row("P1F", "V1", "L2", TODAY - 5, "2");
    assertEquals(new Outcome(2, 0, 0), report(later, earlier));
    assertEquals(List.of(earlier, later), history(0, "P1F"));
  }

  @Test
  void addsNothingWhenTheSameIsReportedAgain() {
    ClaimRow row = row("P2", "V", "L", TODAY, "1");
    report(row);
    assertEquals(new Outcome(0, 0, 1), report(row));
    assertEquals(List.of(row), history(0, "P2"));
    assertEquals(List.of(), eventsOf("V-of-P2"));
  }

  @Test
  void replacesARowAndKeepsTheOlderAsAnEvent() {
    report(row("P3", "V3", "L", TODAY, "1"));
    ClaimRow newer = row("P3", "V3", "L", TODAY, "2");
    assertEquals(new Outcome(0, 1, 0), report(newer));
    assertEquals(List.of(newer), history(0, "P3"));
    List<Event> kept = eventsOf("V3");
    assertEquals(1, kept.size());
    assertTrue(kept.get(0).payload().contains("\"cnt\":\"1\""), kept.get(0)::payload);
  }

  @Test
  void takesTheLastOfTwoRowsWithOneKey() {
    ClaimRow last = row("P4", "V", "L", TODAY, "2");
    assertEquals(new Outcome(1, 0, 0), report(row("P4", "V", "L", TODAY, "1"), last));
    assertEquals(List.of(last), history(0, "P4"));
  }

  @Test
  void beginsTheHistoryAtTheDayAskedFor() {
    ClaimRow on = row("P5", "V", "on", TODAY, "1");
    report(row("P5", "V", "before", TODAY - 1, "1"), on);
    assertEquals(List.of(on), history(TODAY, "P5"));
  }

  @Test
  void knowsThePatientsWhoAreProvenToBeOnePerson() {
    assertEquals(Set.of(), identity("FA1", "patient").persons());
    prove("FA1", "patient", "P6");
    prove("FA2", "other", "P6");
    assertEquals(Set.of("P6"), identity("FA1", "patient").persons());
    assertEquals(List.of("other", "patient"), identity("FA1", "patient").keys());
    prove("FA2", "other", "P66");
    assertEquals(List.of("patient"), identity("FA1", "patient").keys());
  }

  @Test
  void doesNotLetALateUploadUndoASettledLine() {
    ClaimRow settled = with(row("P8", "V8", "L", TODAY, "1"), "setl_id", "S1");
    report(settled);
    assertEquals(new Outcome(0, 0, 1), report(row("P8", "V8", "L", TODAY, "2")));
    assertEquals(List.of(settled), history(0, "P8"));
  }

  @Test
  void keepsWhenALineWasUploadedFirst() {
    ClaimRow first = with(row("P9", "V9", "L", TODAY, "1"), "upld_time", "2025-06-14 10:00:00");
    report(first);
    report(with(row("P9", "V9", "L", TODAY, "1"), "upld_time", "2025-06-15 10:00:00"));
    assertEquals(List.of(first), history(0, "P9"));
  }

  @Test
  void keepsRowsAboutNobodyUnderTheirInstitution() {
    ClaimRow stock = new ClaimRow(ExtractTable.INVT_D, "FA1", "", "", "S1", TODAY, values("3"));
    report(stock);
    assertEquals(List.of(stock), history(0, PersonStore.unproven("FA1", "")));
  }

  @Test
  void storesOneCopyWhenManyReportTheSameAtATime() {
    ClaimRow row = row("P7", "V7", "L", TODAY, "1");
    int added =
        IntStream.range(0, 8).parallel().mapToObj(n -> report(row)).mapToInt(Outcome::added).sum();
    assertEquals(1, added);
    assertEquals(List.of(row), history(0, "P7"));
  }

  @Test
  void readsAHistoryByOneRangeOfOnePart() {
    String plan =
        DATABASE.inScope(
            Scope.service(),
            sql -> {
              sql.execute("SET LOCAL enable_seqscan = off");
              return String.join(
                  "\n",
                  sql.fetch(
                          "EXPLAIN SELECT content FROM fact WHERE person = 'P1' AND day >= '2025-01-01'")
                      .into(String.class));
            });
    assertEquals(1, plan.split("Index Scan", -1).length - 1, plan);
    assertFalse(plan.contains("Append"), plan);
  }

  private Outcome report(ClaimRow... rows) {
    FactReport report = new FactReport("/370000", "FA1", "M", Instant.now(), List.of(rows), true);
    return DATABASE.inScope(Scope.service(), sql -> facts.report(sql, report));
  }

  private List<ClaimRow> history(int since, String person) {
    List<ClaimRow> rows = new ArrayList<>();
    read(FactStore.history(person, since, rows::add));
    rows.sort(FactStore.ORDER);
    return rows;
  }

  private static void read(Database.Query query) {
    DATABASE.read(Scope.service(), Patience.LONG, List.of(query));
  }

  private List<Event> eventsOf(String visit) {
    return DATABASE.inScope(Scope.service(), sql -> events.read(sql, "visit/FA1/" + visit));
  }

  private PersonStore.Identity identity(String institution, String patient) {
    PersonStore.Asked asked =
        new PersonStore.Asked(new PersonStore.Name(institution, patient), "", "", true);
    List<PersonStore.Proven> found = new ArrayList<>();
    read(PersonStore.names(asked, found::add));
    return PersonStore.identity(asked, found);
  }

  private static ClaimRow with(ClaimRow row, String column, String value) {
    return row.with(column, value);
  }

  private void prove(String institution, String patient, String person) {
    PersonStore.Proof proof =
        new PersonStore.Proof("/370000", institution, patient, person, "2401", Instant.now());
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          persons.prove(sql, proof);
          return proof;
        });
  }

  private static ClaimRow row(String person, String visit, String key, int day, String count) {
    return new ClaimRow(ExtractTable.FEE_LIST_D, "FA1", person, visit, key, day, values(count));
  }

  private static TreeMap<String, String> values(String count) {
    return new TreeMap<>(Map.of("cnt", count, "med_list_codg", "XA01"));
  }

  @Test
  void takesBackABatchWithItsTraceCodesAndKeepsThemAsEvents() {
    ClaimRow sold = stock(ExtractTable.INVT_D, "", "", "000000000b10 1");
    ClaimRow code = stock(ExtractTable.DRUG_TRAC_D, "P10", "V10", "000000000b10 81");
    ClaimRow other = stock(ExtractTable.DRUG_TRAC_D, "P10", "V10", "000000000b11 81");
    report(sold, code, other);
    FactReport gone =
        new FactReport(
            "/370000",
            "FA1",
            "M2",
            Instant.now(),
            List.of(),
            List.of(new Withdrawal("000000000b10 ")),
            Optional.empty(),
            true);
    assertEquals(
        new Outcome(0, 0, 0), DATABASE.inScope(Scope.service(), s -> facts.report(s, gone)));
    assertEquals(List.of(other), history(0, "P10"));
    assertFalse(history(0, PersonStore.unproven("FA1", "")).contains(sold));
    Event kept = eventsOf("V10").getLast();
    assertEquals("facts-withdrawn", kept.type());
    assertTrue(kept.payload().contains("000000000b10 81"), kept::payload);
  }

  private static ClaimRow stock(ExtractTable table, String person, String visit, String key) {
    return new ClaimRow(table, "FA1", person, visit, key, TODAY, values("1"));
  }
}
