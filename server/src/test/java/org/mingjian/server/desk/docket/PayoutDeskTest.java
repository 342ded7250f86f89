package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.decision.Payout;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.payout.PaidSettlement;
import org.mingjian.server.desk.payout.Payouts;

class PayoutDeskTest {
  private static final Database DATABASE = SharedPostgres.another("payouts");
  private static final LocalDate DAY = LocalDate.parse("2025-05-20");
  private static final Payout PAID = new Payout(DAY, "v-1");
  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "PO-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
  }

  private String opened() {
    scene.bring(scene.audit("one").add(hospital, 2, 100, "VIOLATION", "D-1"));
    return scene.cases().getFirst();
  }

  /// The settlement of the case, as audits of the scene name it.
  private PaidSettlement settlement(String voucher) {
    return new PaidSettlement(hospital, "S-" + hospital + "-1", DAY, voucher);
  }

  private PayoutDesk.Noted note(String area, PaidSettlement... paid) {
    return scene.payouts().note(Scope.service(), area, DeskScene.HANDLER, List.of(paid));
  }

  private PayoutDesk.Cancelled cancel() {
    return cancel(DeskScene.AREA);
  }

  private PayoutDesk.Cancelled cancel(String area) {
    return scene
        .payouts()
        .cancel(
            Scope.service(),
            area,
            DeskScene.HANDLER,
            new PayoutDesk.Mistake(hospital, settlement("v-1").settlement(), "登记有误"));
  }

  private Optional<Payout> payout(String id) {
    return scene.file(id).payment().payout();
  }

  private List<Payouts.Kept> kept() {
    String key = settlement("v-1").caseKey();
    return DATABASE
        .inScope(Scope.service(), sql -> new Payouts().of(sql, List.of(key)))
        .getOrDefault(key, List.of());
  }

  @Test
  void writesItIntoTheOpenCaseAndLiftsTheRefusal() {
    String id = opened();
    scene.give(id, DeskScene.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    assertEquals(new PayoutDesk.Noted(1, 1, 0, List.of()), note(DeskScene.AREA, settlement("v-1")));
    assertEquals(Optional.of(PAID), payout(id));
    assertEquals(Burden.PROPOSED, scene.file(id).position().burden());
    long refused =
        DATABASE.inScope(
            Scope.service(),
            sql ->
                scene
                    .files()
                    .ledger()
                    .marks(sql, hospital, new TreeSet<>(List.of("S-" + hospital + "-1")))
                    .stream()
                    .filter(mark -> mark.mark().standing().containsKey(Account.REFUSED))
                    .count());
    assertEquals(0, refused);
  }

  @Test
  void saysItOnceHoweverOftenItIsSentAndNamesWhatIsContradicted() {
    String id = opened();
    note(DeskScene.AREA, settlement("v-1"));
    long events = scene.file(id).progress().sequence();
    assertEquals(new PayoutDesk.Noted(0, 0, 0, List.of()), note(DeskScene.AREA, settlement("v-1")));
    assertEquals(
        new PayoutDesk.Noted(0, 0, 0, List.of(settlement("v-2"))),
        note(DeskScene.AREA, settlement("v-2")));
    assertEquals(events, scene.file(id).progress().sequence());
    assertEquals(Optional.of(PAID), payout(id));
  }

  @Test
  void aCaseThatIsOpenedLaterKnowsItFromItsFirstDay() {
    note(DeskScene.AREA, settlement("v-1"));
    String id = opened();
    assertEquals(Optional.of(PAID), payout(id));
    CaseCommand refuse =
        new CaseCommand.GiveOutcome(
            "refuse-at-once", new Grounds("CLEAR_BREACH", ""), new TreeMap<>());
    CaseDesk.Result.Refused refused =
        assertInstanceOf(CaseDesk.Result.Refused.class, scene.obey(id, DeskScene.REVIEWER, refuse));
    assertEquals(Refusal.PAID_OUT, refused.reason());
  }

  @Test
  void aCaseThatIsOpenedWhileItIsNotedKnowsItToo() throws Exception {
    AtomicReference<Thread> opening = new AtomicReference<>();
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          Payouts.whileNoCaseIsOpened(sql);
          Payouts.Sign sign = new Payouts.Sign(DeskScene.AREA, "h.one", scene.clock().instant());
          new Payouts().add(sql, List.of(settlement("v-1")), sign);
          opening.set(Thread.ofPlatform().start(this::opened));
          while (opening.get().isAlive() && !isSomebodyWaiting(sql)) {
            Thread.onSpinWait();
          }
          return true;
        });
    opening.get().join();
    assertEquals(Optional.of(PAID), payout(scene.cases().getFirst()));
  }

  private static boolean isSomebodyWaiting(DSLContext sql) {
    return sql.fetchSingle(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"
                    + " AND database ="
                    + " (SELECT oid FROM pg_database WHERE datname = current_database())")
            .get(0, Long.class)
        > 0;
  }

  @Test
  void aListOfAnotherAreaCountsForNoCaseHere() {
    note("/110000", settlement("v-1"));
    assertEquals(Optional.empty(), payout(opened()));
  }

  @Test
  void aListOfTheNationCountsForEveryCase() {
    note(AreaPaths.NATION, settlement("v-1"));
    assertEquals(Optional.of(PAID), payout(opened()));
  }

  @Test
  void theNationTakesBackWhatAnAreaNoted() {
    note(DeskScene.AREA, settlement("v-1"));
    assertEquals(new PayoutDesk.Cancelled.Done(), cancel(AreaPaths.NATION));
    assertEquals(List.of(), kept());
  }

  @Test
  void anAreaDoesNotTakeBackWhatTheNationNoted() {
    note(AreaPaths.NATION, settlement("v-1"));
    assertEquals(new PayoutDesk.Cancelled.Missing(), cancel());
    assertEquals(1, kept().size());
  }

  @Test
  void whatTheNationNotedIsOffTheListOnceItIsTakenBackInTheCase() {
    note(AreaPaths.NATION, settlement("v-1"));
    String id = opened();
    scene.obey(id, DeskScene.HANDLER, new CaseCommand.CancelPayout("登记有误"));
    assertEquals(List.of(), kept());
  }

  @Test
  void aMistakeIsTakenBackFromTheListAndFromTheCase() {
    note(DeskScene.AREA, settlement("v-1"));
    String id = opened();
    assertEquals(new PayoutDesk.Cancelled.Done(), cancel());
    assertEquals(Optional.empty(), payout(id));
    assertEquals(List.of(), kept());
  }

  @Test
  void whatWasNeverNotedIsNotTakenBack() {
    assertEquals(new PayoutDesk.Cancelled.Missing(), cancel());
  }

  @Test
  void aCaseClosedAsRefusedIsOpenAgain() {
    String id = opened();
    scene.accept(id);
    scene.give(id, DeskScene.HANDLER, "refuse", "NOT_PAID_YET");
    assertTrue(scene.file(id).isClosed());
    assertEquals(new PayoutDesk.Noted(1, 1, 1, List.of()), note(DeskScene.AREA, settlement("v-1")));
    assertEquals(List.of(id), scene.listed().stream().map(Cases.Listed::id).toList());
    scene.give(id, DeskScene.HANDLER, "recover", "PAID_ALREADY");
    scene.obey(
        id,
        DeskScene.HANDLER,
        new CaseCommand.ReceiveMoney(scene.file(id).holdings().amount(), "回单"));
    scene.obey(
        id,
        DeskScene.HANDLER,
        new CaseCommand.Attach(new Material("a".repeat(64), "VOUCHER", "v.pdf")));
    scene.give(id, DeskScene.HANDLER, "recovered", "MONEY_BACK");
    assertTrue(scene.file(id).isClosed());
    assertEquals(new PayoutDesk.Cancelled.Refused(Refusal.PAYOUT_USED), cancel());
    assertEquals(1, kept().size());
  }

  @Test
  void whatMoneyIsRecoveredByStaysInTheListAndInTheCase() {
    String id = opened();
    scene.accept(id);
    note(DeskScene.AREA, settlement("v-1"));
    scene.give(id, DeskScene.HANDLER, "recover", "PAID_ALREADY");
    assertEquals(new PayoutDesk.Cancelled.Refused(Refusal.PAYOUT_USED), cancel());
    assertEquals(Optional.of(PAID), payout(id));
    assertEquals(1, kept().size());
  }

  @Test
  void whatIsNotedInACaseByHandStandsInTheListUntilItIsTakenBackThere() {
    String id = opened();
    scene.obey(id, DeskScene.HANDLER, new CaseCommand.NotePayout(DAY, "v-1"));
    assertEquals(List.of(settlement("v-1")), kept().stream().map(Payouts.Kept::paid).toList());
    scene.obey(id, DeskScene.HANDLER, new CaseCommand.CancelPayout("登记有误"));
    assertEquals(List.of(), kept());
  }

  @Test
  void theNextCaseOfTheSettlementKnowsItToo() {
    String id = opened();
    note(DeskScene.AREA, settlement("v-1"));
    scene.obey(
        id,
        Actor.SYSTEM,
        new CaseCommand.Withdraw(
            new TreeSet<>(List.of(AuditFolder.id(hospital, 2))), Withdrawal.REFUNDED));
    assertTrue(scene.file(id).isClosed());
    scene.bring(scene.audit("two").add(hospital, 3, 70));
    assertEquals(
        List.of(true, true), scene.cases().stream().map(one -> payout(one).isPresent()).toList());
  }
}
