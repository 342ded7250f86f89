package org.mingjian.cases.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.finding.Verdict;

class PanelTest {
  private final Walk walk = new Walk(TestFindings.held(Verdict.SUSPECTED, "L1", 1000));

  @BeforeEach
  void toThePanel() {
    walk.proposed().appealed().gives(Walk.SECOND, "to-panel", "DISPUTED_MEDICALLY");
  }

  private static Actor expert(String person) {
    return Walk.officer(person, CaseRole.EXPERT);
  }

  private static CaseCommand opinion(String outcome, String reason) {
    return new CaseCommand.GiveOpinion(outcome, new Grounds(reason, "意见"));
  }

  private Walk seated() {
    walk.must(Walk.SUPERVISOR, new CaseCommand.SeatPanel(List.of("e1", "e2", "e3")));
    for (String member : List.of("e1", "e2", "e3")) {
      walk.must(expert(member), new CaseCommand.DeclareNoConflict());
    }
    return walk;
  }

  @Test
  void theMajorityDecidesAndDissentIsKept() {
    seated()
        .must(expert("e1"), opinion("confirm", "EVIDENCE_STANDS"))
        .must(expert("e2"), opinion("uphold-appeal", "DATA_ERROR"));
    assertEquals("panel", walk.at());
    walk.must(expert("e3"), opinion("confirm", "MATERIAL_INSUFFICIENT"));
    assertEquals("handling", walk.at());
    assertEquals("[e1, e2, e3]", walk.file.position().actors().get("panel").toString());
  }

  @Test
  void twoOfThreeAreEnough() {
    seated()
        .must(expert("e1"), opinion("uphold-appeal", "DATA_ERROR"))
        .must(expert("e2"), opinion("uphold-appeal", "DATA_ERROR"));
    assertEquals("closed", walk.at());
  }

  @Test
  void whoJudgedTheCaseHasNoSeat() {
    assertEquals(
        Refusal.BARRED,
        walk.refused(Walk.SUPERVISOR, new CaseCommand.SeatPanel(List.of("r1", "e2", "e3"))));
  }

  @Test
  void aSeatIsLeftForAConflictAndFilledAgain() {
    seated().must(expert("e2"), new CaseCommand.LeaveSeat("曾在该院任职"));
    assertEquals(
        Refusal.NOT_A_MEMBER, walk.refused(expert("e2"), opinion("confirm", "EVIDENCE_STANDS")));
    walk.must(Walk.SUPERVISOR, new CaseCommand.SeatPanel(List.of("e4")));
  }

  @Test
  void noOpinionWithoutTheDeclaration() {
    walk.must(Walk.SUPERVISOR, new CaseCommand.SeatPanel(List.of("e1", "e2", "e3")));
    assertEquals(
        Refusal.CONFLICT_NOT_DECLARED,
        walk.refused(expert("e1"), opinion("confirm", "EVIDENCE_STANDS")));
  }

  @Test
  void noMemberSpeaksTwiceAndNobodyDecidesAlone() {
    seated().must(expert("e1"), opinion("confirm", "EVIDENCE_STANDS"));
    assertEquals(
        Refusal.OPINION_GIVEN, walk.refused(expert("e1"), opinion("confirm", "EVIDENCE_STANDS")));
    assertEquals(
        Refusal.PANEL_DECIDES, walk.refused(expert("e2"), Walk.give("confirm", "EVIDENCE_STANDS")));
  }

  @Test
  void thePanelHasAsManyMembersAsSeats() {
    assertEquals(
        Refusal.SEATS,
        walk.refused(Walk.SUPERVISOR, new CaseCommand.SeatPanel(List.of("e1", "e2"))));
  }
}
