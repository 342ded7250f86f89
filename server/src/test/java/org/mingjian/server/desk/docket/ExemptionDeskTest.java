package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.desk.found.AuditFolder;

class ExemptionDeskTest {
  private static final Database DATABASE = SharedPostgres.another("exemptions");
  private static final LocalDate FROM = LocalDate.parse("2025-01-01");
  private static final LocalDate UNTIL = LocalDate.parse("2025-12-31");
  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "EX-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
  }

  @Test
  void takesAFindingOfALaterAuditOutOfGathering() {
    leave(upheld(), "e-1");
    scene.bring(audit("two").add(hospital, 8, 70));
    assertEquals("exempt", scene.finding(8).standing());
    assertEquals(1, scene.cases().size());
    assertEquals(32, scene.finding(8).why().exemption().length());
  }

  @Test
  void judgesAnotherItemAsBefore() {
    leave(upheld(), "e-1");
    scene.bring(audit("two").add(hospital, 9, 70));
    assertEquals("live", scene.finding(9).standing());
    assertEquals(2, scene.cases().size());
  }

  @Test
  void withdrawsWhatIsStillGatheringAndNothingThatIsBeingHeard() {
    scene.bring(audit("one").add(hospital, 2, 100).add(hospital, 5, 60).add(hospital, 8, 70));
    String upheld = holding(2);
    String heard = holding(5);
    String gathering = holding(8);
    scene.give(heard, DeskScene.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.uphold(upheld);
    leave(upheld, "e-1");
    scene.gather();
    assertTrue(scene.file(gathering).isClosed());
    assertEquals("exempt", scene.finding(8).standing());
    assertEquals("live", scene.finding(5).standing());
    assertEquals(false, scene.file(heard).isClosed());
  }

  @Test
  void staysExemptHoweverOftenItIsFound() {
    leave(upheld(), "e-1");
    scene.bring(audit("two").add(hospital, 8, 70));
    scene.bring(audit("three").add(hospital, 2, 100).add(hospital, 8, 90));
    assertEquals("exempt", scene.finding(8).standing());
    assertEquals(1, scene.cases().size());
  }

  @Test
  void judgesAgainWhatAnExemptionThatWasTakenBackCovered() {
    String exemption = leave(upheld(), "e-1");
    scene.bring(audit("two").add(hospital, 8, 70));
    end(exemption, FROM.minusDays(1));
    scene.gather();
    assertEquals("live", scene.finding(8).standing());
    assertEquals(2, scene.cases().size());
    scene.bring(audit("three").add(hospital, 8, 70).add(hospital, 11, 10));
    assertEquals("live", scene.finding(11).standing());
  }

  @Test
  void coversWhatLiesBeforeTheDayItWasEndedOn() {
    String exemption = leave(upheld(), "e-1");
    end(exemption, LocalDate.parse("2025-03-15"));
    scene.bring(audit("two").add(hospital, 8, 70));
    assertEquals("exempt", scene.finding(8).standing());
    end(exemption, LocalDate.parse("2025-03-14"));
    scene.gather();
    assertEquals("live", scene.finding(8).standing());
  }

  @Test
  void leavesOneOnceHoweverOftenItIsAskedFor() {
    String upheld = upheld();
    assertEquals(leave(upheld, "e-1"), leave(upheld, "e-1"));
    assertEquals(leave(upheld, "e-1"), leave(upheld, "e-2"));
    assertEquals(1, scene.file(upheld).dossier().exemptions().size());
  }

  @Test
  void leavesNoneBeforeTheInstitutionWasFoundRight() {
    scene.bring(audit("one").add(hospital, 2, 100));
    String open = scene.cases().getFirst();
    assertEquals(
        new ExemptionDesk.Result.Refused(Refusal.NOT_UPHELD),
        scene.exemptions().leave(Scope.service(), wish(open, "e-1")));
  }

  @Test
  void leavesNoneThatDoesNotCoverItsOwnFinding() {
    Exemption.Grant early =
        new Exemption.Grant(
            new Exemption.Period(LocalDate.parse("1999-01-01"), LocalDate.parse("2001-12-31")),
            "依据");
    ExemptionDesk.Wish wish =
        new ExemptionDesk.Wish(
            upheld(), "e-1", DeskScene.SECOND, AuditFolder.id(hospital, 2), false, early);
    assertEquals(
        new ExemptionDesk.Result.Refused(Refusal.EXEMPTION_DAYS),
        scene.exemptions().leave(Scope.service(), wish));
  }

  private AuditFolder audit(String name) {
    return scene.audit(name);
  }

  private String upheld() {
    scene.bring(audit("one").add(hospital, 2, 100));
    String upheld = scene.cases().getFirst();
    scene.uphold(upheld);
    return upheld;
  }

  private String holding(int line) {
    String finding = AuditFolder.id(hospital, line);
    return scene.cases().stream()
        .filter(id -> scene.file(id).holdings().live(finding).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private ExemptionDesk.Wish wish(String caseId, String id) {
    Exemption.Grant grant =
        new Exemption.Grant(new Exemption.Period(FROM, UNTIL), "医保办〔2025〕3号：适应证已放宽");
    return new ExemptionDesk.Wish(
        caseId, id, DeskScene.SECOND, AuditFolder.id(hospital, 2), false, grant);
  }

  private String leave(String caseId, String id) {
    ExemptionDesk.Result result = scene.exemptions().leave(Scope.service(), wish(caseId, id));
    return assertInstanceOf(ExemptionDesk.Result.Left.class, result).exemption();
  }

  private void end(String exemption, LocalDate last) {
    assertEquals(
        Optional.of(last),
        scene
            .exemptions()
            .end(Scope.service(), exemption, last, "s.one", "政策已变")
            .map(e -> e.last()));
  }
}
