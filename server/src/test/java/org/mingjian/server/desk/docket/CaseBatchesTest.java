package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.values.MingjianException;

class CaseBatchesTest {
  private static final Database DATABASE = SharedPostgres.another("batches");
  private static final Scope HERE = Scope.area(DeskScene.AREA);
  private static final Map<String, Object> PROPOSE = fields("propose", "EVIDENCE_STANDS");
  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "BA-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
  }

  @Test
  void showsTenOfThoseItWouldDecideBeforeItDoes() {
    bring(25);
    CaseBatches.Preview preview = preview(PROPOSE, DeskScene.REVIEWER);
    assertEquals("25", preview.count());
    assertEquals(25, preview.taken().size());
    assertEquals(10, preview.sample().size());
    assertTrue(preview.sample().getFirst().amountFen() > preview.sample().getLast().amountFen());
    assertEquals(25, open("first-review"));
  }

  @Test
  void decidesEachCaseByTheVersionThatWasSeen() {
    bring(3);
    List<CaseBatches.Numbered> seen = preview(PROPOSE, DeskScene.REVIEWER).taken();
    scene.give(seen.getFirst().caseId(), DeskScene.REVIEWER, "clear", "DATA_ERROR");
    List<CaseBatches.Outcome> outcomes = obey("b-1", seen, PROPOSE, DeskScene.REVIEWER);
    assertEquals(new CaseDesk.Result.Refused(Refusal.OVERTAKEN), outcomes.getFirst().result());
    assertInstanceOf(CaseDesk.Result.Done.class, outcomes.get(1).result());
    assertEquals(2, open("verification"));
  }

  @Test
  void takesAnotherPersonsBatchOfTheSameIdForAnother() {
    bring(1);
    List<CaseBatches.Numbered> seen = preview(PROPOSE, DeskScene.REVIEWER).taken();
    obey("b-1", seen, PROPOSE, DeskScene.REVIEWER);
    Actor other = new Actor("r.two", Set.of(CaseRole.REVIEWER), "");
    assertEquals(
        new CaseDesk.Result.IdTaken("batch/b-1" + hospital, "give-outcome"),
        obey("b-1", seen, PROPOSE, other).getFirst().result());
  }

  @Test
  void doesNothingTwiceHoweverOftenItIsSent() {
    bring(3);
    List<CaseBatches.Numbered> seen = preview(PROPOSE, DeskScene.REVIEWER).taken();
    obey("b-1", seen, PROPOSE, DeskScene.REVIEWER);
    long before = version(seen.getFirst());
    List<CaseBatches.Outcome> again = obey("b-1", seen, PROPOSE, DeskScene.REVIEWER);
    assertTrue(again.stream().allMatch(one -> one.result() instanceof CaseDesk.Result.Done));
    assertEquals(before, version(seen.getFirst()));
  }

  @Test
  void decidesACaseOnceThatIsNamedThreeTimes() {
    bring(2);
    List<CaseBatches.Numbered> seen = preview(PROPOSE, DeskScene.REVIEWER).taken();
    CaseBatches.Numbered one = seen.getFirst();
    assertEquals(1, obey("b-1", List.of(one, one, one), PROPOSE, DeskScene.REVIEWER).size());
  }

  @Test
  void refusesAnIdThatAskedForSomethingElse() {
    bring(2);
    List<CaseBatches.Numbered> seen = preview(PROPOSE, DeskScene.REVIEWER).taken();
    obey("b-1", seen, PROPOSE, DeskScene.REVIEWER);
    Map<String, Object> clear = fields("clear", "DATA_ERROR");
    assertThrows(MingjianException.class, () -> obey("b-1", seen, clear, DeskScene.REVIEWER));
  }

  @Test
  void neverDecidesOnOnesOwnFormerDecision() {
    bring(2);
    Actor both = new Actor("r.one", Set.of(CaseRole.REVIEWER, CaseRole.VERIFIER), "");
    scene.give(scene.cases().getFirst(), both, "propose", "EVIDENCE_STANDS");
    scene.give(
        scene.cases().get(1), new Actor("r.two", both.roles(), ""), "propose", "EVIDENCE_STANDS");
    CaseBatches.Preview preview = preview(fields("notify", "EVIDENCE_STANDS"), both);
    assertEquals(Map.of(Refusal.BARRED, 1), preview.against());
    assertEquals(scene.cases().get(1), preview.taken().getFirst().caseId());
  }

  @Test
  void refusesAtOnceOnlyClearViolations() {
    bring(2);
    CaseBatches.Preview preview =
        preview(fields("refuse-at-once", "CLEAR_BREACH"), DeskScene.REVIEWER);
    assertEquals(Map.of(Refusal.NOT_FOR_VERDICT, 2), preview.against());
    List<CaseBatches.Numbered> all =
        scene.cases().stream().map(id -> new CaseBatches.Numbered(id, 2)).toList();
    List<CaseBatches.Outcome> outcomes =
        obey("b-1", all, fields("refuse-at-once", "CLEAR_BREACH"), DeskScene.REVIEWER);
    assertEquals(
        Set.of(new CaseDesk.Result.Refused(Refusal.NOT_FOR_VERDICT)),
        outcomes.stream().map(CaseBatches.Outcome::result).collect(Collectors.toSet()));
  }

  @Test
  void takesNoCommandThatIsAboutOneCase() {
    assertThrows(
        MingjianException.class,
        () ->
            CaseBatches.command(
                "receive-money",
                Map.of("amount", Map.of("totalFen", 1, "fundFen", 1), "voucher", "v")));
    assertEquals(
        new CaseCommand.Assign("r.two"), CaseBatches.command("assign", Map.of("person", "r.two")));
  }

  private void bring(int cases) {
    AuditFolder audit = scene.audit("one");
    for (int line = 0; line < cases; line++) {
      audit.add(hospital, 2 * line, 10 + line);
    }
    scene.bring(audit);
  }

  private static Map<String, Object> fields(String outcome, String reason) {
    return Map.of("outcome", outcome, "grounds", Map.of("reason", reason, "opinion", "同类问题统一处理"));
  }

  private CaseBatches batches() {
    CaseDesk desk = scene.desk();
    return new CaseBatches(DATABASE, scene.files(), desk, new Cases(), scene.clock());
  }

  private CaseFilter filter() {
    return new CaseFilter(
        CaseFilter.View.OPEN,
        "2025-06-09",
        Optional.empty(),
        Optional.empty(),
        Optional.of(hospital),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  private CaseBatches.Preview preview(Map<String, Object> fields, Actor actor) {
    CaseCommand command = CaseBatches.command("give-outcome", fields);
    return DATABASE.inScope(HERE, sql -> batches().preview(sql, filter(), command, actor));
  }

  private List<CaseBatches.Outcome> obey(
      String id, List<CaseBatches.Numbered> cases, Map<String, Object> fields, Actor actor) {
    return batches()
        .obey(HERE, new CaseBatches.Wish(id + hospital, cases, "give-outcome", fields, actor));
  }

  private long version(CaseBatches.Numbered one) {
    return scene.file(one.caseId()).progress().sequence();
  }

  private long open(String step) {
    return scene.cases().stream()
        .map(id -> scene.file(id).position().stand())
        .filter(stand -> stand.toString().contains("step=" + step))
        .count();
  }
}
