package org.mingjian.server.desk.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.precision.RuleRecord;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.docket.DeskScene;
import org.mingjian.server.desk.found.AuditFolder;

class FiguresTest {
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate UNTIL = LocalDate.parse("2025-12-31");
  private static int databases;

  private final Database database = SharedPostgres.another("figures" + ++databases);
  @TempDir private Path folder;
  private DeskScene scene = new DeskScene(database, Path.of(""), "");

  @BeforeEach
  void hasAHospital() {
    scene = new DeskScene(database, folder, "H");
  }

  @AfterEach
  void leavesNoConnections() {
    database.close();
  }

  @Test
  void sumsHowARuleFaredDayByDay() {
    threeCases();
    scene.give(scene.cases().getFirst(), DeskScene.REVIEWER, "clear", "RULE_MISFIT");
    scene.accept(scene.cases().get(1));
    scene.pass(Duration.ofDays(3));
    scene.give(scene.cases().get(1), DeskScene.HANDLER, "refuse", "NOT_PAID_YET");
    RuleDays days = new RuleDays(database);
    assertEquals(2, days.round());
    assertEquals(new RuleRecord(3, 2, 1), in(sql -> days.record(sql, "R-1")));
    assertEquals(
        List.of(
            new RuleDays.Activity(LocalDate.parse("2025-06-09"), 3, 3, 1, 0),
            new RuleDays.Activity(LocalDate.parse("2025-06-12"), 0, 0, 1, 1)),
        in(sql -> days.days(sql, "R-1", FROM, UNTIL)));
    List<RuleDays.Activity> before = in(sql -> days.months(sql, "R-1", FROM, UNTIL));
    days.round();
    assertEquals(before, in(sql -> days.months(sql, "R-1", FROM, UNTIL)));
    assertEquals(1, before.size());
  }

  @Test
  void saysWhatIsLateByWhomAndSinceWhen() {
    threeCases();
    scene.obey(scene.cases().getFirst(), DeskScene.REVIEWER, new CaseCommand.Assign("r.one"));
    LocalDate later = LocalDate.parse("2025-06-24");
    List<Supervision.Group> persons = supervised(Supervision.By.PERSON, later);
    assertEquals(2, persons.size());
    assertEquals(2, persons.getFirst().overdue());
    assertEquals(1.0, persons.getFirst().shareOverdue());
    assertEquals(List.of(0L, 0L, 2L, 0L), persons.getFirst().ages());
    assertEquals(11.0, persons.getFirst().meanDays());
    List<Supervision.Group> steps = supervised(Supervision.By.STEP, LocalDate.parse("2025-06-23"));
    assertEquals("first-review", steps.getFirst().name());
    assertEquals(3, steps.getFirst().due());
    assertEquals(0, steps.getFirst().overdue());
    assertEquals(DeskScene.AREA, supervised(Supervision.By.AREA, later).getFirst().name());
  }

  @Test
  void countsWhatWasEscalatedAmongTheOverdue() {
    threeCases();
    scene.pass(Duration.ofDays(15));
    assertEquals(3, scene.sweep());
    Supervision.Group all =
        supervised(Supervision.By.STEP, LocalDate.parse("2025-06-24")).getFirst();
    assertEquals(3, all.overdue());
    assertEquals(1.0, all.shareOverdue());
  }

  @Test
  void saysWhatWasRefusedAndRecoveredInAMonth() {
    threeCases();
    String recovered = scene.cases().getFirst();
    scene.accept(recovered);
    scene.give(recovered, DeskScene.HANDLER, "recover", "PAID_ALREADY");
    long fen = scene.file(recovered).holdings().amount().totalFen();
    long fund = scene.file(recovered).holdings().amount().fundFen();
    scene.pass(Duration.ofDays(30));
    scene.obey(
        recovered, DeskScene.HANDLER, new CaseCommand.ReceiveMoney(new Amount(fen, fund), "V-1"));
    scene.obey(
        recovered,
        DeskScene.HANDLER,
        new CaseCommand.Attach(new Material("b".repeat(64), "VOUCHER", "凭证.pdf")));
    List<MoneyMonths.Month> months = in(sql -> MoneyMonths.of(sql, FROM, UNTIL));
    assertEquals(12, months.size());
    assertEquals(0, months.get(5).recoveredFen());
    assertEquals(fen, months.get(6).recoveredFen());
    assertEquals(0, months.get(6).refusedFen());
    assertTrue(months.stream().mapToLong(MoneyMonths.Month::foundFen).sum() > fen);
  }

  @Test
  void takesTheSettlementsFromTheSummaryAndGuessesNoBase() {
    scene.bring(audit("one").had("H", 40).had("J", 10));
    scene.bring(audit("two").had("H", 50));
    AuditedSettlements audited = in(sql -> AuditedSettlements.of(sql, FROM, UNTIL));
    assertEquals(50, audited.audited().of());
    assertEquals(Optional.empty(), audited.audited().share());
    assertEquals(Optional.of(50L), audited.detection().base());
    assertEquals(2, audited.detection().of());
  }

  @Test
  void knowsNoDetectionRateWithoutASummaryThatSaysHowMany() {
    scene.bring(audit("one"));
    AuditedSettlements audited = in(sql -> AuditedSettlements.of(sql, FROM, UNTIL));
    assertEquals(Optional.empty(), audited.detection().share());
  }

  @Test
  void knowsNoNumberWhereThePeriodCutsAnAuditAndSaysWhich() {
    scene.bring(audit("one").had("H", 40));
    LocalDate june = LocalDate.parse("2025-06-01");
    AuditedSettlements cut = in(sql -> AuditedSettlements.of(sql, june, june.plusDays(29)));
    assertEquals(0, cut.detection().of());
    assertEquals(Optional.empty(), cut.detection().base());
    assertEquals(Optional.empty(), cut.detection().share());
    assertEquals(0, cut.audited().of());
    assertTrue(cut.detection().note().zh().contains("2025-01-01..2025-12-31"));
    assertEquals(Optional.of(new AuditedSettlements.Days(FROM, UNTIL)), cut.days());
    assertEquals(
        Optional.empty(), in(sql -> AuditedSettlements.of(sql, june, UNTIL)).detection().base());
  }

  @Test
  void findsNoFewerFindingsInTheMonthsThanSettlementsConcerned() {
    scene.bring(audit("one").add("H", 6, 300).had("H", 40));
    AuditedSettlements audited = in(sql -> AuditedSettlements.of(sql, FROM, UNTIL));
    long found =
        in(sql -> MoneyMonths.of(sql, FROM, UNTIL)).stream()
            .mapToLong(MoneyMonths.Month::findings)
            .sum();
    assertEquals(3, audited.detection().of());
    assertTrue(found >= audited.detection().of());
  }

  @Test
  void comparesAnInstitutionWithTheMeanOfItsCity() {
    fiveOthers();
    NegativeList.Whole list = negative(Scope.area(DeskScene.AREA), NegativeList.Base.ALL, 6);
    assertEquals(30_100, list.rules().getFirst().amountFen());
    assertEquals(Optional.of(20_050L), list.rules().getFirst().peerMeanFen());
    assertEquals("X-1", list.rows().getFirst().item());
    NegativeList.Whole few = negative(Scope.area(DeskScene.AREA), NegativeList.Base.ALL, 4);
    assertEquals(Optional.empty(), few.rules().getFirst().peerMeanFen());
  }

  @Test
  void comparesWhatAnInstitutionWasToldOfWithWhatOthersWereToldOf() {
    fiveOthers();
    tell(scene.cases().getFirst());
    tell(new DeskScene(database, folder, "P3").cases().getFirst());
    Scope hospital = Scope.institution(DeskScene.AREA, "H");
    NegativeList.Whole own = negative(hospital, NegativeList.Base.ALL, 6);
    assertTrue(own.told());
    NegativeList.RuleRow rule = own.rules().getFirst();
    assertEquals(1, rule.findings());
    assertEquals(Optional.of(20_050L / 5), rule.peerMeanFen());
    assertEquals(own, negative(Scope.area(DeskScene.AREA), NegativeList.Base.TOLD, 6));
  }

  private void fiveOthers() {
    AuditFolder audit = audit("one");
    for (int other = 0; other < 5; other++) {
      audit.add("P" + other, 2, 200);
    }
    scene.bring(audit);
  }

  private void tell(String caseId) {
    scene.give(caseId, DeskScene.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.give(caseId, DeskScene.VERIFIER, "notify", "EVIDENCE_STANDS");
  }

  private NegativeList.Whole negative(Scope scope, NegativeList.Base base, int institutions) {
    return new NegativeList(database, area -> institutions)
        .of(new NegativeList.Asked(scope, "H", DeskScene.AREA, FROM, base), Patience.LONG);
  }

  private AuditFolder audit(String name) {
    return scene.audit(name).add("H", 2, 100).add("H", 4, 200);
  }

  private void threeCases() {
    scene.bring(audit("one").add("H", 6, 300));
  }

  private List<Supervision.Group> supervised(Supervision.By by, LocalDate today) {
    return in(sql -> Supervision.of(sql, by, today, WorkingCalendar.national()));
  }

  private <T> T in(Database.Work<T> work) {
    return database.inScope(Scope.area(DeskScene.AREA), work::run);
  }
}
