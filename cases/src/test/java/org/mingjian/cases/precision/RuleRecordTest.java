package org.mingjian.cases.precision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Walk;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.finding.Verdict;

class RuleRecordTest {
  private final CaseFinding one = TestFindings.held(Verdict.SUSPECTED, "L1", 1000);
  private final CaseFinding two = TestFindings.held(Verdict.SUSPECTED, "L2", 500);
  private final Walk walk = new Walk(one, two);

  private RuleRecord rule() {
    return RuleRecord.of(List.of(walk.file)).get("GZ1");
  }

  @Test
  void anOpenCaseCountsAsActivityOnly() {
    assertEquals(new RuleRecord(2, 0, 0), rule());
  }

  @Test
  void whatPeopleClearCountsAgainstTheRule() {
    walk.gives(Walk.REVIEWER, "clear", "RULE_MISFIT");
    assertEquals(new RuleRecord(2, 2, 0), rule());
  }

  @Test
  void whatWasWithdrawnOrSetAsideIsNotConfirmed() {
    TreeMap<String, Amount> amounts = new TreeMap<>();
    amounts.put(two.id(), Amount.ZERO);
    walk.must(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", amounts))
        .gives(Walk.VERIFIER, "notify", "EVIDENCE_STANDS")
        .gives(Walk.DOCTOR, "explained", "EXPLAINED")
        .gives(Walk.OFFICE, "accept", "ACCEPTED")
        .gives(Walk.HANDLER, "refuse", "NOT_PAID_YET");
    assertEquals(new RuleRecord(2, 2, 1), rule());
    walk.must(
        Actor.SYSTEM,
        new CaseCommand.Withdraw(new TreeSet<>(List.of(one.id())), Withdrawal.REFUNDED));
    assertEquals(new RuleRecord(2, 1, 0), rule());
  }

  @Test
  void aCaseThatLapsedSaysNothingAboutTheRule() {
    walk.days(30)
        .must(Actor.SYSTEM, new CaseCommand.Expire())
        .days(30)
        .must(Actor.SYSTEM, new CaseCommand.Expire());
    assertEquals(new RuleRecord(2, 0, 0), rule());
  }

  @Test
  void theIntervalIsWilsons() {
    RuleRecord.Interval interval = new RuleRecord(100, 10, 8).precision();
    assertEquals(0.8, interval.share(), 1e-9);
    assertEquals(0.4902, interval.low(), 1e-4);
    assertEquals(0.9433, interval.high(), 1e-4);
  }

  @Test
  void withoutDecisionsNothingIsKnown() {
    assertEquals(new RuleRecord.Interval(0, 0, 1), RuleRecord.NONE.precision());
  }
}
