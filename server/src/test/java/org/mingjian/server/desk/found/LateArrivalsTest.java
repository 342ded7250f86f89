package org.mingjian.server.desk.found;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.finding.Phase;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.LateWarnings;

/// What was found too late for its answer, on its way to the desk.
class LateArrivalsTest {
  private static final Database DATABASE = SharedPostgres.another("late_arrivals");
  private static final String AREA = "/990000/990100/990102";
  private final Findings findings = new Findings();
  private final String hospital = "LA-" + UUID.randomUUID();
  private final LateWarnings warnings = new LateWarnings(DATABASE, AREA, hospital);
  @TempDir private Path folder;

  @Test
  void bringsALateFindingWithItsWords() {
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    Listed brought = only();
    assertTrue(brought.late());
    assertEquals("事前", brought.mark().phase());
    assertEquals("第 1 行", brought.word("message"));
    assertEquals("《条例》第一条", brought.word("basis"));
    assertEquals("2025-02-15", brought.day().toString());
  }

  @Test
  void isOneRowHoweverOftenItWasAskedAboutAndBrought() {
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    bring();
    warnings.late(1, Phase.BEFORE, "b");
    warnings.late(1, Phase.DURING, "c");
    bring();
    assertEquals("事中", only().mark().phase());
    assertEquals("1", findingsInSums());
  }

  @Test
  void leavesAloneWhatWasToldInTime() {
    warnings.inTime(1, Phase.BEFORE, "a");
    assertEquals(0, bring());
    assertEquals(List.of(), page(Optional.empty()));
  }

  @Test
  void opensNoCaseAndIsToldNoHospital() {
    warnings.late(1, Phase.DURING, "a");
    bring();
    assertEquals("", only().caseKey());
    assertEquals(0, count("SELECT count(*) FROM gathering_due WHERE institution = ?"));
    assertEquals(0, count("SELECT count(*) FROM finding WHERE institution = ? AND told"));
  }

  @Test
  void becomesTheAuditsWhenThatFindsTheSame() {
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    assertEquals(new FindingMerge.Merged(1, 0, 1, 0), audit(1));
    Listed audited = only();
    assertEquals("事后", audited.mark().phase());
    assertTrue(audited.late());
    assertEquals(32, audited.caseKey().length());
    assertEquals("S-" + hospital + "-0", audited.about().settlement());
    assertEquals(1, count("SELECT count(*) FROM gathering_due WHERE institution = ?"));
  }

  @Test
  void marksWhatAnAuditFoundFirst() {
    audit(1);
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    assertTrue(only().late());
    assertEquals("事后", only().mark().phase());
    assertEquals(32, only().caseKey().length());
  }

  @Test
  void isWithdrawnWhenTheSettledClaimsDoNotShowIt() {
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    assertEquals(new FindingMerge.Merged(1, 1, 0, 1), audit(2));
    assertEquals("not-found", find(1).standing());
    warnings.late(1, Phase.BEFORE, "b");
    bring();
    assertEquals("not-found", find(1).standing());
  }

  @Test
  void isFoundByTheFilter() {
    audit(2);
    warnings.late(1, Phase.BEFORE, "a");
    bring();
    assertEquals(List.of(LateWarnings.id(hospital, 1)), ids(page(Optional.of(true))));
    assertEquals(List.of(LateWarnings.id(hospital, 2)), ids(page(Optional.of(false))));
    assertEquals(2, page(Optional.empty()).size());
    assertFalse(find(2).late());
  }

  private static int bring() {
    return new LateArrivals(DATABASE, finding -> "《条例》第一条", Clock.systemUTC()).bring();
  }

  private FindingMerge.Merged audit(int line) {
    AuditOutput output =
        new AuditFolder(folder.resolve(line + hospital), "release-2")
            .add(hospital, line, 100)
            .write();
    Gathering gathering = new Gathering(Procedures.national());
    return new FindingImport(
            DATABASE, gathering, new Areas(code -> Optional.empty()), Clock.systemUTC())
        .bring(output, so -> {})
        .merged();
  }

  private List<Listed> page(Optional<Boolean> late) {
    FindingFilter filter =
        new FindingFilter(
            FindingFilter.Standing.LIVE,
            Optional.empty(),
            Optional.of(hospital),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            late,
            Optional.of(AREA));
    Findings.Cut cut = new Findings.Cut(FindingOrder.DAY, Optional.empty(), 10);
    return DATABASE.inScope(Scope.area(AREA), sql -> findings.page(sql, filter, cut)).rows();
  }

  private static List<String> ids(List<Listed> rows) {
    return rows.stream().map(Listed::id).toList();
  }

  private Listed only() {
    List<Listed> rows = page(Optional.empty());
    assertEquals(1, rows.size());
    return rows.getFirst();
  }

  private Listed find(int line) {
    String id = LateWarnings.id(hospital, line);
    return DATABASE.inScope(Scope.service(), sql -> findings.find(sql, id)).orElseThrow();
  }

  private int count(String query) {
    return DATABASE.inScope(
        Scope.service(), sql -> sql.fetchSingle(query, hospital).into(Integer.class));
  }

  private String findingsInSums() {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle("SELECT sum(findings) FROM finding_sum WHERE institution = ?", hospital)
                .into(String.class));
  }
}
