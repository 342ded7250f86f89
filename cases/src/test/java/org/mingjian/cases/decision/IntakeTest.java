package org.mingjian.cases.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.finding.Verdict;

class IntakeTest {
  private final CaseFinding one = TestFindings.held(Verdict.SUSPECTED, "L1", 1000);
  private final CaseFinding late = TestFindings.held(Verdict.SUSPECTED, "L2", 500);
  private final Walk walk = new Walk(one);

  private List<Decision.Accepted> gather(CaseFinding... findings) {
    return new Intake(walk.desk)
        .gather(Walk.KEY, List.of(walk.file), List.of(findings), walk.order(Actor.SYSTEM));
  }

  private static Amount fen(long fen) {
    return new Amount(fen, fen);
  }

  @Test
  void aRepeatedRunAddsNothing() {
    assertEquals(List.of(), gather(one));
  }

  @Test
  void aLateFindingJoinsWhileTheCaseGathers() {
    CaseFile after = gather(one, late).get(0).file();
    assertEquals(walk.file.opening(), after.opening());
    assertEquals(fen(1500), after.holdings().amount());
  }

  @Test
  void afterThatItOpensTheNextCaseWhichNamesTheFormer() {
    walk.proposed();
    CaseEvent.Opened next = gather(one, late).get(0).file().opening();
    assertEquals(2, next.number());
    assertEquals(Optional.of(walk.file.opening().caseId()), next.former());
  }

  @Test
  void aClosedCaseIsFollowedOnlyByWhatItDidNotHold() {
    walk.gives(Walk.REVIEWER, "clear", "DATA_ERROR");
    assertEquals(List.of(), gather(one));
    assertEquals(2, gather(late).get(0).file().opening().number());
  }

  @Test
  void aFindingTakenBackAndFoundAgainComesBack() {
    walk.must(
        Actor.SYSTEM,
        new CaseCommand.Withdraw(new TreeSet<>(List.of(one.id())), Withdrawal.NOT_FOUND));
    assertEquals(2, gather(one).get(0).file().opening().number());
  }

  @Test
  void aReleaseMayRaiseAFindingOnlyWhileItGathers() {
    CaseFinding raised = one.claiming(fen(2000));
    assertEquals(fen(2000), gather(raised).get(0).file().holdings().amount());
    walk.proposed();
    assertEquals(List.of(), gather(raised));
    assertEquals(fen(300), gather(one.claiming(fen(300))).get(0).file().holdings().amount());
  }

  @Test
  void aLineCountsOnceWithTheLargestClaimOnIt() {
    CaseFinding same =
        new CaseFinding("other", "c", "GZ2", Verdict.SUSPECTED, one.phase(), one.line(), fen(700));
    assertEquals(fen(1000), gather(same).get(0).file().holdings().amount());
  }
}
