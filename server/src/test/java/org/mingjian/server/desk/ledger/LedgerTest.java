package org.mingjian.server.desk.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.money.Entry;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.Listed;

class LedgerTest {
  private static final Database DATABASE = SharedPostgres.another("ledger");
  private static final Procedure PROCEDURE = Procedures.national();
  private static final Map<FindingColumn, String> VISIT = Map.of(FindingColumn.SUBJECT_LINE, "");
  @TempDir private Path folder;
  private final Ledger ledger = new Ledger();
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "LE-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
  }

  @Test
  void keepsTheEntriesThatTheEventsComeTo() {
    String recovered = recovered();
    List<Entry> folded = Books.of(events(recovered), PROCEDURE).entries();
    assertTrue(folded.size() >= 6, folded.toString());
    assertEquals(folded, entries(recovered));
  }

  @Test
  void staysTheSameWhenTheFoldIsRunAgain() {
    String recovered = recovered();
    List<Entry> before = entries(recovered);
    List<KeptMark> marks = marks(1);
    CaseFile file = scene.file(recovered);
    DATABASE.inScope(
        Scope.service(),
        sql ->
            ledger.write(
                sql,
                List.of(
                    new Ledger.Written(DeskScene.AREA, file, events(recovered), 0, PROCEDURE))));
    assertEquals(before, entries(recovered));
    assertEquals(marks, marks(1));
  }

  @Test
  void balancesToTheFen() {
    recovered();
    List<Ledger.KeptEntry> settlement =
        DATABASE.inScope(Scope.service(), sql -> ledger.ofSettlement(sql, hospital, settlement(1)));
    assertEquals(
        Amount.ZERO,
        Ledger.balances(settlement).values().stream().reduce(Amount.ZERO, Amount::plus));
    assertEquals(new Amount(15_100, 15_000), Ledger.balances(settlement).get(Account.RECOVERED));
  }

  @Test
  void letsNobodyChangeAnEntry() {
    recovered();
    for (String change :
        List.of("UPDATE ledger_entry SET amount_fen = 1", "DELETE FROM ledger_entry")) {
      assertThrows(
          DataAccessException.class,
          () -> DATABASE.inScope(Scope.service(), sql -> sql.execute(change)),
          change);
    }
  }

  @Test
  void saysOnEachLineWhatBecameOfIt() {
    String recovered = recovered();
    List<KeptMark> marks = marks(1);
    assertEquals(2, marks.size());
    KeptMark first = marks.getFirst();
    assertEquals(recovered, first.mark().caseId());
    assertEquals("RECOVERED", first.closing());
    assertEquals(Set.of(Account.RECOVERED), first.mark().standing().keySet());
  }

  @Test
  void accusesALineOnceThoughALaterAuditFindsItByAnotherRule() {
    recovered();
    scene.bring(audit("two").add(hospital, 2, 100).add(hospital, 3, 50).again(2, "b", 80));
    assertEquals(1, scene.cases().size());
    assertEquals("marked", finding("b").standing());
    assertEquals(scene.cases().getFirst(), finding("b").why().markedBy());
    assertEquals(10_050, finding("b").why().markedFen());
  }

  @Test
  void accusesOfWhatIsLeftOfALine() {
    recovered();
    scene.bring(audit("two").add(hospital, 2, 100).add(hospital, 3, 50).again(2, "b", 180));
    String second = scene.cases().get(1);
    assertEquals(new Amount(8_000, 8_000), scene.file(second).holdings().amount());
    assertEquals("live", finding("b").standing());
    scene.bring(audit("three").add(hospital, 2, 100).again(2, "b", 181));
    assertEquals(new Amount(8_100, 8_100), scene.file(second).holdings().amount());
  }

  @Test
  void accusesAgainOfALineThatWasClearedMeanwhile() {
    scene.bring(audit("one").add(hospital, 2, 100));
    String first = scene.cases().getFirst();
    scene.appeal(first);
    scene.bring(audit("two").add(hospital, 2, 100).again(2, "b", 80));
    assertEquals("marked", finding("b").standing());
    scene.give(first, DeskScene.SECOND, "uphold-appeal", "MEDICALLY_JUSTIFIED");
    scene.gather();
    assertEquals("live", finding("b").standing());
    assertEquals(2, scene.cases().size());
  }

  @Test
  void countsALineOnceWithinACase() {
    scene.bring(audit("one").add(hospital, 2, 100).again(2, "b", 120));
    assertEquals(
        new Amount(12_050, 12_000), scene.file(scene.cases().getFirst()).holdings().amount());
  }

  /// Lines 2 and 3 are of one settlement.
  @Test
  void accusesAVisitAndItsLinesOfNoMoreThanTheVisit() {
    scene.bring(audit("one").add(hospital, 2, 100).add(hospital, 3, 400, VISIT));
    String only = scene.cases().getFirst();
    assertEquals(new Amount(40_050, 40_000), scene.file(only).holdings().amount());
    assertEquals(
        new Amount(-40_050, -40_000), Books.of(events(only), PROCEDURE).balance(Account.CLAIMED));
  }

  @Test
  void accusesALineOfAVisitThatIsHeldNoMore() {
    scene.bring(audit("one").add(hospital, 3, 400, VISIT));
    scene.give(scene.cases().getFirst(), DeskScene.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.bring(audit("two").add(hospital, 3, 400, VISIT).add(hospital, 2, 100));
    assertEquals(1, scene.cases().size());
    assertEquals(
        List.of("live", "marked"),
        List.of(scene.finding(3).standing(), scene.finding(2).standing()));
  }

  @Test
  void showsAnInstitutionNoBooksOfACaseItDoesNotKnow() {
    scene.bring(audit("one").add(hospital, 2, 100));
    Scope own = Scope.institution(DeskScene.AREA, hospital);
    assertEquals(
        List.of(), DATABASE.inScope(own, sql -> ledger.ofSettlement(sql, hospital, settlement(1))));
    scene.accept(scene.cases().getFirst());
    assertEquals(
        2, DATABASE.inScope(own, sql -> ledger.ofSettlement(sql, hospital, settlement(1))).size());
  }

  private AuditFolder audit(String name) {
    return scene.audit(name);
  }

  private Listed finding(String again) {
    String id = AuditFolder.againId(hospital, 2, again);
    return DATABASE.inScope(Scope.service(), sql -> new Findings().find(sql, id)).orElseThrow();
  }

  private String recovered() {
    scene.bring(audit("one").add(hospital, 2, 100).add(hospital, 3, 50));
    String id = scene.cases().getFirst();
    scene.accept(id);
    scene.give(id, DeskScene.HANDLER, "recover", "PAID_ALREADY");
    scene.obey(
        id, DeskScene.HANDLER, new CaseCommand.ReceiveMoney(new Amount(15_100, 15_000), "V-1"));
    scene.obey(
        id,
        DeskScene.HANDLER,
        new CaseCommand.Attach(new Material("b".repeat(64), "VOUCHER", "凭证.pdf")));
    scene.give(id, DeskScene.HANDLER, "recovered", "MONEY_BACK");
    return id;
  }

  private List<Recorded> events(String id) {
    return DATABASE.inScope(Scope.service(), sql -> scene.files().recorded(sql, id));
  }

  private List<Entry> entries(String id) {
    return DATABASE.inScope(Scope.service(), sql -> ledger.ofCase(sql, id)).stream()
        .map(Ledger.KeptEntry::entry)
        .collect(Collectors.toList());
  }

  private String settlement(int number) {
    return "S-" + hospital + "-" + number;
  }

  private List<KeptMark> marks(int settlement) {
    return DATABASE.inScope(
        Scope.service(), sql -> ledger.marks(sql, hospital, Set.of(settlement(settlement))));
  }
}
