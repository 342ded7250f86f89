package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Intake;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.EventStore;

class OpenActionsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final Actor REVIEWER = new Actor("r1", Set.of(CaseRole.REVIEWER), "");
  private static final Actor SUPERVISOR = new Actor("u1", Set.of(CaseRole.SUPERVISOR), "");
  private static final Actor HANDLER = new Actor("h1", Set.of(CaseRole.HANDLER), "");

  private final Desk desk = new Desk(Procedures.national(), WorkingCalendar.national());
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final CaseDesk cases =
      new CaseDesk(
          SharedPostgres.database(),
          new CaseFiles(new EventStore(clock), Desks.only(desk), List.of()),
          desk,
          clock);

  @Test
  void offersTheOutcomesOfTheStepToWhomeverActsThere() {
    List<CasePage.Action> actions = of(suspected(), REVIEWER);
    assertEquals("", named(actions, "propose").against());
    assertEquals("", named(actions, "clear").against());
  }

  @Test
  void namesAnOutcomeAndWhatStandsAgainstIt() {
    CasePage.Action barred = named(of(suspected(), HANDLER), "propose");
    assertEquals("ROLE", barred.against());
    assertTrue(barred.why().isPresent());
    assertEquals("NOT_FOR_VERDICT", named(of(suspected(), REVIEWER), "refuse-at-once").against());
  }

  @Test
  void namesTheReasonsAnOutcomeWants() {
    CasePage.Action clear = named(of(suspected(), REVIEWER), "clear");
    assertTrue(clear.reasons().containsKey("RULE_MISFIT"), clear.reasons()::toString);
    assertFalse(clear.reasons().get("RULE_MISFIT").zh().isBlank());
  }

  @Test
  void offersNoOutcomeThatComesOfItself() {
    assertFalse(of(suspected(), REVIEWER).stream().anyMatch(one -> one.outcome().equals("lapsed")));
  }

  @Test
  void tellsTheLeewayOfTheClockToWhoeverGrantsIt() {
    assertTrue(command(of(suspected(), SUPERVISOR), "extend").leeway().isPresent());
    assertTrue(command(of(suspected(), REVIEWER), "extend").leeway().isEmpty());
  }

  @Test
  void namesMoneyOnlyWhereItIsOpen() {
    assertFalse(
        of(suspected(), HANDLER).stream().anyMatch(one -> one.command().equals("receive-money")));
  }

  @Test
  void letsAPayoutBeNotedInAnOpenCaseByWhoeverPays() {
    assertEquals("", command(of(suspected(), HANDLER), "note-payout").against());
    assertFalse(
        of(suspected(), REVIEWER).stream().anyMatch(one -> one.command().equals("note-payout")));
  }

  @Test
  void letsMoneyComeBackThatIsOwedWhateverTheFundsShare() {
    CaseFile owed = suspected();
    Actor office =
        new Actor("o1", Set.of(CaseRole.INSURANCE_OFFICE), owed.opening().key().institution());
    Actor verifier = new Actor("v1", Set.of(CaseRole.VERIFIER), "");
    owed = after(owed, REVIEWER, "propose", "EVIDENCE_STANDS");
    owed = after(owed, verifier, "notify", "EVIDENCE_STANDS");
    owed = after(owed, office, "explained", "OFFICE_EXPLAINED");
    owed = after(owed, office, "accept", "ACCEPTED");
    owed = after(owed, HANDLER, "recover", "PAID_ALREADY");
    assertEquals("", command(of(owed, HANDLER), "receive-money").against());
  }

  private CaseFile after(CaseFile file, Actor actor, String outcome, String reason) {
    Order order = new Order(outcome, actor, Order.ANY, NOW);
    CaseCommand command =
        new CaseCommand.GiveOutcome(outcome, new Grounds(reason, "意见"), new TreeMap<>());
    return assertInstanceOf(Decision.Accepted.class, desk.decide(file, order, command)).file();
  }

  @Test
  void namesNothingOfAStepOnceTheCaseIsClosed() {
    CaseFile closed =
        cases
            .wouldBe(
                suspected(),
                REVIEWER,
                new CaseCommand.GiveOutcome(
                    "clear", new Grounds("RULE_MISFIT", "规则不适用"), new TreeMap<>()))
            .orElseThrow();
    assertFalse(
        of(closed, REVIEWER).stream().anyMatch(one -> one.command().equals("give-outcome")));
  }

  private List<CasePage.Action> of(CaseFile file, Actor actor) {
    return new OpenActions(desk.limits(), cases).of(file, actor);
  }

  private static CasePage.Action named(List<CasePage.Action> actions, String outcome) {
    return actions.stream().filter(one -> one.outcome().equals(outcome)).findFirst().orElseThrow();
  }

  private static CasePage.Action command(List<CasePage.Action> actions, String command) {
    return actions.stream().filter(one -> one.command().equals(command)).findFirst().orElseThrow();
  }

  private CaseFile suspected() {
    CaseFinding finding =
        new CaseFinding(
            "a".repeat(32),
            "1".repeat(32),
            "R1",
            Verdict.SUSPECTED,
            Phase.AFTER,
            new BlamedLine("S1", "L1", "X1", "2026-01-05"),
            new Amount(1_000, 1_000));
    return new Intake(desk)
        .gather(
            new CaseKey.OfSettlement("H1", "S1"),
            List.of(),
            List.of(finding),
            new Order("c", Actor.SYSTEM, Order.ANY, NOW))
        .getFirst()
        .file();
  }
}
