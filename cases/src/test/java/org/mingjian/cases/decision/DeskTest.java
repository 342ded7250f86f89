package org.mingjian.cases.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.calendar.YearTable;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.finding.Verdict;
import org.mingjian.values.MingjianException;

class DeskTest {
  private final CaseFinding first = TestFindings.held(Verdict.SUSPECTED, "L1", 1000);
  private final CaseFinding other = TestFindings.held(Verdict.VIOLATION, "L2", 500);

  private Walk suspected() {
    return new Walk(first, other);
  }

  private Walk violation() {
    return new Walk(other);
  }

  private static String closing(Walk walk) {
    return assertInstanceOf(Stand.Closed.class, walk.file.position().stand()).closing();
  }

  @Test
  void aSuspectedCaseIsHeardAppealedAndRecovered() {
    Walk walk =
        suspected()
            .proposed()
            .appealed()
            .gives(Walk.SECOND, "reject-appeal", "MATERIAL_INSUFFICIENT")
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .paidBack()
            .must(Walk.HANDLER, new CaseCommand.Attach(new Material("cd", "VOUCHER", "凭证.pdf")))
            .gives(Walk.HANDLER, "recovered", "MONEY_BACK");
    assertEquals("RECOVERED", closing(walk));
    assertEquals(Burden.FINAL, walk.file.position().burden());
  }

  @Test
  void aClearViolationIsRefusedAtOnceAndStillAppealed() {
    Walk walk = violation().gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    assertEquals(Burden.REFUSED, walk.file.position().burden());
    walk.gives(Walk.DOCTOR, "explained", "EXPLAINED")
        .appealed()
        .gives(Walk.SECOND, "uphold-appeal", "DATA_ERROR");
    assertEquals("APPEAL_UPHELD", closing(walk));
    assertEquals(Burden.NONE, walk.file.position().burden());
  }

  @Test
  void oneSuspectedFindingForbidsRefusingAtOnce() {
    assertEquals(
        Refusal.NOT_FOR_VERDICT,
        suspected().refused(Walk.REVIEWER, Walk.give("refuse-at-once", "CLEAR_BREACH")));
  }

  @Test
  void theFirstReviewerIsBarredFromTheSecondReview() {
    Walk walk = suspected().proposed().appealed();
    Actor again = Walk.officer("r1", CaseRole.SECOND_REVIEWER);
    assertEquals(Refusal.BARRED, walk.refused(again, Walk.give("uphold-appeal", "DATA_ERROR")));
  }

  @Test
  void aDelegateOfTheFirstReviewerIsPutDownWithHim() {
    Walk walk = suspected().must(Walk.REVIEWER, new CaseCommand.Assign("r1"));
    Actor standIn = Walk.officer("r2", CaseRole.REVIEWER);
    LocalDate until = LocalDate.parse("2026-11-30");
    assertEquals(
        Refusal.ASSIGNED_ELSEWHERE, walk.refused(standIn, Walk.give("propose", "EVIDENCE_STANDS")));
    walk.must(Walk.REVIEWER, new CaseCommand.Delegate("r2", until))
        .gives(standIn, "propose", "EVIDENCE_STANDS");
    for (String person : List.of("r1", "r2")) {
      Actor verifier = Walk.officer(person, CaseRole.VERIFIER);
      assertEquals(
          Refusal.BARRED, walk.refused(verifier, Walk.give("notify", "NEEDS_EXPLANATION")));
    }
  }

  /// The reviewer of this name, while `r1` is away until a day.
  private static Actor standingIn(String person, String until) {
    return Walk.officer(person, CaseRole.REVIEWER)
        .standingFor(new TreeMap<>(Map.of("r1", LocalDate.parse(until))));
  }

  @Test
  void whoStandsInForAReviewerWhoIsAwayIsPutDownWithThem() {
    Walk walk =
        suspected()
            .must(Walk.REVIEWER, new CaseCommand.Assign("r1"))
            .gives(standingIn("r2", "2026-11-30"), "propose", "EVIDENCE_STANDS");
    List<CaseEvent> last =
        walk.events.subList(walk.events.size() - 2, walk.events.size()).stream()
            .map(Recorded::event)
            .toList();
    assertEquals(
        new CaseEvent.Delegated("r1", "r2", LocalDate.parse("2026-11-30")), last.getFirst());
    assertEquals(
        Set.of("r1", "r2"),
        assertInstanceOf(CaseEvent.OutcomeGiven.class, last.getLast()).persons());
  }

  @Test
  void whatBarsTheOneWhoIsAwayBarsWhoStandsIn() {
    Walk walk =
        suspected()
            .must(Walk.REVIEWER, new CaseCommand.Assign("r1"))
            .gives(standingIn("r2", "2026-11-30"), "propose", "EVIDENCE_STANDS");
    for (String person : List.of("r1", "r2")) {
      Actor verifier = Walk.officer(person, CaseRole.VERIFIER);
      assertEquals(
          Refusal.BARRED, walk.refused(verifier, Walk.give("notify", "NEEDS_EXPLANATION")));
    }
    Actor both =
        Walk.officer("r2", CaseRole.VERIFIER)
            .standingFor(new TreeMap<>(Map.of("v1", LocalDate.parse("2026-11-30"))));
    walk.must(Walk.VERIFIER, new CaseCommand.Assign("v1"));
    assertEquals(Refusal.BARRED, walk.refused(both, Walk.give("notify", "NEEDS_EXPLANATION")));
  }

  @Test
  void nobodyStandsInAfterTheLastDayOrInAnotherRole() {
    Walk walk = suspected().must(Walk.REVIEWER, new CaseCommand.Assign("r1")).days(2);
    CaseCommand propose = Walk.give("propose", "EVIDENCE_STANDS");
    assertEquals(Refusal.ASSIGNED_ELSEWHERE, walk.refused(standingIn("r2", "2026-11-24"), propose));
    Actor handler =
        Walk.officer("h2", CaseRole.HANDLER)
            .standingFor(new TreeMap<>(Map.of("r1", LocalDate.parse("2026-11-30"))));
    assertEquals(Refusal.ROLE, walk.refused(handler, propose));
    assertTrue(walk.events.stream().noneMatch(one -> one.event() instanceof CaseEvent.Delegated));
  }

  @Test
  void whoStandsInMayTakeTheCaseOver() {
    Walk walk =
        suspected()
            .must(Walk.REVIEWER, new CaseCommand.Assign("r1"))
            .must(standingIn("r2", "2026-11-30"), new CaseCommand.Assign("r2"));
    assertEquals(Optional.of("r2"), walk.file.stay().assignment().map(Assignment::person));
  }

  @Test
  void aDelegationIsOverAfterItsLastDay() {
    Walk walk =
        suspected()
            .must(Walk.REVIEWER, new CaseCommand.Assign("r1"))
            .must(Walk.REVIEWER, new CaseCommand.Delegate("r2", LocalDate.parse("2026-11-24")))
            .days(2);
    assertEquals(
        Refusal.ASSIGNED_ELSEWHERE,
        walk.refused(
            Walk.officer("r2", CaseRole.REVIEWER), Walk.give("propose", "EVIDENCE_STANDS")));
  }

  @Test
  void anotherHospitalHasNoSay() {
    Walk walk = suspected().proposed();
    Actor stranger = new Actor("x", Set.of(CaseRole.INSURANCE_OFFICE), "H2");
    assertEquals(
        Refusal.OTHER_INSTITUTION, walk.refused(stranger, Walk.give("accept", "ACCEPTED")));
  }

  @Test
  void anAppealNeedsItsMaterial() {
    assertEquals(
        Refusal.MATERIAL_NEEDED,
        suspected().proposed().refused(Walk.OFFICE, Walk.give("appeal", "DATA_ERROR")));
  }

  @Test
  void anOutcomeNeedsOneOfItsReasonsAndAnOpinionWhereAsked() {
    Walk walk = suspected();
    assertEquals(Refusal.REASON_NEEDED, walk.refused(Walk.REVIEWER, Walk.give("clear", "X")));
    walk.proposed();
    walk.must(Walk.OFFICE, new CaseCommand.Attach(new Material("ab", "RECORD", "r.pdf")));
    assertEquals(
        Refusal.OPINION_NEEDED,
        walk.refused(
            Walk.OFFICE,
            new CaseCommand.GiveOutcome(
                "appeal", new Grounds("DATA_ERROR", " "), new TreeMap<>())));
  }

  @Test
  void nobodyChoosesWhatOnlySilenceGives() {
    assertEquals(
        Refusal.NO_SUCH_OUTCOME, suspected().refused(Walk.REVIEWER, Walk.give("lapsed", "X")));
  }

  @Test
  void theSecondOfTwoReviewersLearnsThatHeWasOvertaken() {
    Walk walk = suspected();
    Order late = new Order("late", Walk.officer("r2", CaseRole.REVIEWER), 2, walk.now);
    walk.gives(Walk.REVIEWER, "clear", "DATA_ERROR");
    assertEquals(
        new Decision.Refused(Refusal.OVERTAKEN),
        walk.desk.decide(walk.file, late, Walk.give("propose", "EVIDENCE_STANDS")));
  }

  @Test
  void aCommandSentTwiceIsObeyedOnce() {
    Walk walk = suspected();
    Order order = new Order("same", Walk.REVIEWER, Order.ANY, walk.now);
    CaseCommand command = Walk.give("propose", "EVIDENCE_STANDS");
    Decision.Accepted once =
        assertInstanceOf(Decision.Accepted.class, walk.desk.decide(walk.file, order, command));
    assertEquals(new Decision.Repeated(once.file()), walk.desk.decide(once.file(), order, command));
  }

  @Test
  void theInstitutionsSilenceIsAcceptance() {
    Walk walk = suspected().proposed().days(10);
    assertEquals(Refusal.EXPIRED, walk.refused(Walk.OFFICE, Walk.give("accept", "ACCEPTED")));
    walk.must(Actor.SYSTEM, new CaseCommand.Expire());
    assertEquals("handling", walk.at());
    assertEquals(Burden.FINAL, walk.file.position().burden());
  }

  @Test
  void theBureausSilenceGoesUpAndThenFavoursTheInstitution() {
    Walk walk = suspected().proposed().appealed().days(15);
    walk.must(Actor.SYSTEM, new CaseCommand.Expire());
    assertTrue(walk.file.position().isEscalated());
    assertEquals(
        Refusal.ESCALATED, walk.refused(Walk.SECOND, Walk.give("uphold-appeal", "DATA_ERROR")));
    walk.days(8).must(Actor.SYSTEM, new CaseCommand.Expire());
    assertEquals("APPEAL_UPHELD", closing(walk));
  }

  @Test
  void aLimitIsNotOverOnItsLastDay() {
    Walk walk = suspected().proposed().days(9);
    assertEquals(Refusal.NOT_EXPIRED, walk.refused(Actor.SYSTEM, new CaseCommand.Expire()));
    walk.gives(Walk.OFFICE, "accept", "ACCEPTED");
  }

  @Test
  void aSuspensionStopsTheClockAndEndsByItself() {
    Walk walk = suspected().must(Walk.SUPERVISOR, new CaseCommand.Suspend("鉴定"));
    assertEquals(Refusal.SUSPENDED, walk.refused(Walk.REVIEWER, Walk.give("clear", "DATA_ERROR")));
    LocalDate limit = walk.desk.limits().of(walk.file).orElseThrow().day();
    assertEquals(LocalDate.parse("2027-01-06"), limit);
    walk.days(30).gives(Walk.REVIEWER, "clear", "DATA_ERROR");
  }

  @Test
  void aSuspensionEndedEarlyMovesTheLimitByItsDays() {
    Walk walk =
        suspected()
            .must(Walk.SUPERVISOR, new CaseCommand.Suspend("鉴定"))
            .days(2)
            .must(Walk.SUPERVISOR, new CaseCommand.Resume());
    LocalDate limit = walk.desk.limits().of(walk.file).orElseThrow().day();
    assertEquals(LocalDate.parse("2026-12-08"), limit);
    assertEquals(Refusal.NO_ALLOWANCE, walk.refused(Walk.SUPERVISOR, new CaseCommand.Suspend("又")));
  }

  @Test
  void anExtensionIsGrantedOnceByTheSuperior() {
    Walk walk = suspected();
    assertEquals(Refusal.ROLE, walk.refused(Walk.REVIEWER, new CaseCommand.Extend("复杂")));
    walk.must(Walk.SUPERVISOR, new CaseCommand.Extend("复杂"));
    assertEquals(
        LocalDate.parse("2026-12-14"), walk.desk.limits().of(walk.file).orElseThrow().day());
    assertEquals(Refusal.NO_ALLOWANCE, walk.refused(Walk.SUPERVISOR, new CaseCommand.Extend("再")));
  }

  @Test
  void limitsFollowAnEditedCalendar() {
    Walk walk = suspected();
    WorkingCalendar national = WorkingCalendar.national();
    YearTable year = national.years().get(2026);
    SortedMap<LocalDate, String> off = new TreeMap<>(year.off());
    off.put(LocalDate.parse("2026-11-25"), "临时停止办公");
    WorkingCalendar edited =
        national.with(new YearTable(2026, year.standing(), year.basis(), off, year.worked()));
    LocalDate before = walk.desk.limits().of(walk.file).orElseThrow().day();
    LocalDate after = new Limits(walk.procedure, edited).of(walk.file).orElseThrow().day();
    assertEquals(List.of("2026-12-07", "2026-12-08"), List.of("" + before, "" + after));
  }

  @Test
  void nobodyIsLateByAnEditMadeAfterTheDayItLeaves() {
    Walk walk = suspected();
    WorkingCalendar former = WorkingCalendar.national();
    YearTable year = former.years().get(2026);
    SortedMap<LocalDate, String> worked = new TreeMap<>(year.worked());
    worked.put(LocalDate.parse("2026-11-28"), "调休");
    worked.put(LocalDate.parse("2026-11-29"), "调休");
    WorkingCalendar edited =
        former.with(new YearTable(2026, year.standing(), year.basis(), year.off(), worked));
    List<String> limits = new ArrayList<>();
    for (String day : List.of("2026-12-01", "2026-12-05", "2026-12-08")) {
      Limits.Edit edit = new Limits.Edit(former, LocalDate.parse(day));
      Limits after = new Limits(walk.procedure, edited, Optional.of(edit));
      limits.add(after.of(walk.file).orElseThrow().day().toString());
    }
    assertEquals(List.of("2026-12-03", "2026-12-05", "2026-12-03"), limits);
  }

  @Test
  void aCaseWhoseFindingsAllFallAwayClosesMidway() {
    Walk walk = suspected().proposed();
    walk.must(
        Actor.SYSTEM,
        new CaseCommand.Withdraw(new TreeSet<>(Set.of(first.id())), Withdrawal.REFUNDED));
    assertEquals("feedback", walk.at());
    walk.must(
        Actor.SYSTEM,
        new CaseCommand.Withdraw(
            new TreeSet<>(Set.of(first.id(), other.id())), Withdrawal.CORRECTED));
    assertEquals("CORRECTED", closing(walk));
    assertEquals(Burden.NONE, walk.file.position().burden());
  }

  @Test
  void aReviewerSetsAFindingAsideAndLowersAnother() {
    Walk walk = suspected();
    TreeMap<String, Amount> amounts = new TreeMap<>();
    amounts.put(first.id(), new Amount(400, 400));
    amounts.put(other.id(), Amount.ZERO);
    walk.must(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", amounts));
    assertEquals(new Amount(400, 400), walk.file.holdings().amount());
  }

  @Test
  void nothingIsRaisedAndNotEverythingSetAside() {
    Walk walk = violation();
    TreeMap<String, Amount> more = new TreeMap<>();
    more.put(other.id(), new Amount(501, 500));
    assertEquals(
        Refusal.AMOUNT, walk.refused(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", more)));
    more.put(other.id(), Amount.ZERO);
    assertEquals(
        Refusal.NOTHING_LEFT,
        walk.refused(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", more)));
  }

  @Test
  void lettersAreDueUntilTheyHaveANumber() {
    Walk walk = suspected().proposed();
    assertEquals(List.of("request"), walk.file.dossier().lettersDue());
    walk.must(Actor.SYSTEM, new CaseCommand.IssueLetter("request", "烟医保通〔2026〕1号", "ff"));
    assertEquals(List.of(), walk.file.dossier().lettersDue());
    assertEquals(
        Refusal.NO_LETTER_DUE,
        walk.refused(Actor.SYSTEM, new CaseCommand.IssueLetter("request", "2", "ff")));
  }

  @Test
  void aLetterOfTheDecisionLeavesTheDayOnWhichTheCaseWasClosed() {
    Walk walk = suspected().proposed().told().appealed().days(1);
    walk.gives(Walk.SECOND, "uphold-appeal", "MEDICALLY_JUSTIFIED");
    assertTrue(walk.file.isClosed());
    assertEquals(List.of("appeal-decision"), walk.file.dossier().lettersDue());
    walk.days(3).told();
    assertEquals(List.of(), walk.file.dossier().lettersDue());
    assertEquals(LocalDate.of(2026, 11, 24), walk.file.stay().entered());
  }

  @Test
  void refusedMoneyIsNotClaimedBack() {
    Walk walk =
        violation()
            .gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
            .gives(Walk.DOCTOR, "explained", "EXPLAINED")
            .gives(Walk.OFFICE, "accept", "ACCEPTED");
    assertEquals(
        Refusal.ALREADY_REFUSED, walk.refused(Walk.HANDLER, Walk.give("recover", "PAID_ALREADY")));
    assertEquals("REFUSED", closing(walk.gives(Walk.HANDLER, "refuse", "NOT_PAID_YET")));
  }

  private static final LocalDate PAID_ON = LocalDate.parse("2026-11-20");

  private static CaseCommand payout() {
    return new CaseCommand.NotePayout(PAID_ON, "拨付-1");
  }

  @Test
  void refusedMoneyThatWasPaidAllTheSameIsClaimedBack() {
    Walk walk =
        violation()
            .gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
            .gives(Walk.DOCTOR, "explained", "EXPLAINED")
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .must(Walk.HANDLER, payout());
    assertEquals(Refusal.PAID_OUT, walk.refused(Walk.HANDLER, Walk.give("refuse", "NOT_PAID_YET")));
    assertEquals("recovery", walk.gives(Walk.HANDLER, "recover", "PAID_ALREADY").at());
    walk.must(Walk.HANDLER, new CaseCommand.ReceiveMoney(new Amount(100, 100), "v1"));
  }

  @Test
  void paidMoneyIsNotRefusedAtOnce() {
    Walk walk = violation().must(Actor.SYSTEM, payout());
    assertEquals(
        Refusal.PAID_OUT, walk.refused(Walk.REVIEWER, Walk.give("refuse-at-once", "CLEAR_BREACH")));
    assertEquals("verification", walk.gives(Walk.REVIEWER, "propose", "EVIDENCE_STANDS").at());
  }

  @Test
  void aRefusalThatTurnsOutToBePaidIsAnAccusationAgain() {
    Walk walk = violation().gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    assertEquals(Burden.REFUSED, walk.file.position().burden());
    walk.must(Walk.SUPERVISOR, payout());
    assertEquals(Burden.PROPOSED, walk.file.position().burden());
    assertEquals("explanation", walk.at());
    assertEquals(Optional.of(new Payout(PAID_ON, "拨付-1")), walk.file.payment().payout());
  }

  @Test
  void aPayoutWantsItsPaperItsDayAndSomebodyWhoMayNoteIt() {
    Walk walk = violation();
    assertEquals(Refusal.ROLE, walk.refused(Walk.REVIEWER, payout()));
    assertEquals(
        Refusal.VOUCHER_NEEDED,
        walk.refused(Walk.HANDLER, new CaseCommand.NotePayout(PAID_ON, " ")));
    assertEquals(
        Refusal.PAYOUT_DAY,
        walk.refused(Walk.HANDLER, new CaseCommand.NotePayout(LocalDate.parse("2026-11-24"), "v")));
    walk.must(Walk.HANDLER, payout());
    assertEquals(Refusal.PAYOUT_NOTED, walk.refused(Walk.HANDLER, payout()));
    walk.gives(Walk.REVIEWER, "clear", "DATA_ERROR");
    assertEquals(Refusal.CLOSED, walk.refused(Walk.HANDLER, new CaseCommand.CancelPayout("登记有误")));
  }

  @Test
  void aPayoutNotedByMistakeIsTakenBackUntilItWasUsed() {
    CaseCommand cancel = new CaseCommand.CancelPayout("登记有误");
    Walk walk = violation();
    assertEquals(Refusal.NO_PAYOUT, walk.refused(Walk.HANDLER, cancel));
    walk.must(Walk.HANDLER, payout());
    assertEquals(Refusal.WHY_NEEDED, walk.refused(Walk.HANDLER, new CaseCommand.CancelPayout("")));
    walk.must(Walk.HANDLER, cancel).gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    walk.gives(Walk.OFFICE, "explained", "OFFICE_EXPLAINED")
        .gives(Walk.OFFICE, "accept", "ACCEPTED")
        .must(Walk.HANDLER, payout())
        .gives(Walk.HANDLER, "recover", "PAID_ALREADY");
    assertEquals(Refusal.PAYOUT_USED, walk.refused(Walk.HANDLER, cancel));
  }

  @Test
  void aRefusalStandsAgainWhereThePayoutWasAMistake() {
    CaseCommand cancel = new CaseCommand.CancelPayout("登记有误");
    Walk early =
        violation()
            .gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
            .must(Walk.HANDLER, payout())
            .must(Walk.HANDLER, cancel);
    assertEquals(Burden.REFUSED, early.file.position().burden());
    Walk late =
        violation()
            .gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
            .gives(Walk.DOCTOR, "explained", "EXPLAINED")
            .must(Walk.HANDLER, payout())
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .must(Walk.HANDLER, cancel);
    assertEquals(
        Refusal.ALREADY_REFUSED, late.refused(Walk.HANDLER, Walk.give("recover", "PAID_ALREADY")));
    assertEquals("REFUSED", closing(late.gives(Walk.HANDLER, "refuse", "NOT_PAID_YET")));
  }

  @Test
  void whatWasClosedAsRefusedAndWasPaidComesBackToWhoClosedIt() {
    Walk walk =
        violation()
            .gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
            .gives(Walk.DOCTOR, "explained", "EXPLAINED")
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "refuse", "NOT_PAID_YET");
    assertEquals("REFUSED", closing(walk));
    walk.must(Actor.SYSTEM, payout());
    assertEquals("handling", walk.at());
    assertEquals(Burden.FINAL, walk.file.position().burden());
    assertEquals("recovery", walk.gives(Walk.HANDLER, "recover", "PAID_ALREADY").at());
    assertEquals(
        Refusal.CLOSED,
        violation().gives(Walk.REVIEWER, "clear", "DATA_ERROR").refused(Walk.HANDLER, payout()));
  }

  @Test
  void nothingIsClosedAsRecoveredThatIsNotAllBack() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .must(Walk.HANDLER, new CaseCommand.Attach(new Material("cd", "VOUCHER", "v.pdf")))
            .must(Walk.HANDLER, new CaseCommand.ReceiveMoney(new Amount(100, 100), "v1"));
    assertEquals(
        Refusal.MONEY_OUTSTANDING,
        walk.refused(Walk.HANDLER, Walk.give("recovered", "MONEY_BACK")));
    assertEquals(
        "RECOVERED", closing(walk.paidBack().gives(Walk.HANDLER, "recovered", "MONEY_BACK")));
  }

  @Test
  void aCaseWithoutMoneyIsPutRightAndOneWithMoneyIsNot() {
    Walk free =
        new Walk(TestFindings.held(Verdict.VIOLATION, "L1", 0))
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED");
    assertEquals(
        Refusal.NO_MONEY, free.refused(Walk.HANDLER, Walk.give("recover", "PAID_ALREADY")));
    assertEquals(Refusal.NO_MONEY, free.refused(Walk.HANDLER, Walk.give("refuse", "NOT_PAID_YET")));
    assertEquals("RECTIFIED", closing(free.gives(Walk.HANDLER, "rectify", "NO_MONEY")));
    Walk costly = violation().proposed().gives(Walk.OFFICE, "accept", "ACCEPTED");
    assertEquals(
        Refusal.MONEY_UNDECIDED, costly.refused(Walk.HANDLER, Walk.give("rectify", "NO_MONEY")));
  }

  @Test
  void theFundsShareIsAShareOfWhatIsLeftAndOfWhatComesBack() {
    TreeMap<String, Amount> amounts = new TreeMap<>();
    for (Amount wrong : List.of(new Amount(1, 100), new Amount(400, 300))) {
      amounts.put(first.id(), wrong);
      assertEquals(
          Refusal.AMOUNT,
          suspected().refused(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", amounts)));
    }
    Walk owed =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY");
    for (Amount wrong : List.of(new Amount(5, 50), new Amount(50, 0))) {
      assertEquals(
          Refusal.AMOUNT, owed.refused(Walk.HANDLER, new CaseCommand.ReceiveMoney(wrong, "v")));
    }
  }

  @Test
  void aPenaltyThatIsNotPaidFallsWithTheLastFinding() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .must(Walk.HANDLER, new CaseCommand.ChargePenalty(300, "b"))
            .must(Walk.HANDLER, new CaseCommand.PayPenalty(100, "v"))
            .must(
                Actor.SYSTEM,
                new CaseCommand.Withdraw(new TreeSet<>(List.of(other.id())), Withdrawal.REFUNDED));
    assertEquals(0, walk.file.payment().penaltyDueFen());
    assertEquals(Refusal.AMOUNT, walk.refused(Walk.HANDLER, new CaseCommand.PayPenalty(1, "v")));
  }

  @Test
  void nobodyTakesAFindingOutByHand() {
    CaseCommand withdraw =
        new CaseCommand.Withdraw(new TreeSet<>(List.of(other.id())), Withdrawal.CORRECTED);
    assertEquals(Refusal.ROLE, violation().refused(Walk.SUPERVISOR, withdraw));
  }

  @Test
  void aPenaltyIsTakenBackAsFarAsItIsNotPaid() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .must(Walk.HANDLER, new CaseCommand.ChargePenalty(300, "协议第30条"))
            .must(Walk.HANDLER, new CaseCommand.PayPenalty(100, "v9"));
    assertEquals(
        Refusal.BASIS_NEEDED, walk.refused(Walk.HANDLER, new CaseCommand.ReducePenalty(1, "")));
    assertEquals(
        Refusal.AMOUNT, walk.refused(Walk.HANDLER, new CaseCommand.ReducePenalty(201, "复核")));
    walk.must(Walk.HANDLER, new CaseCommand.ReducePenalty(200, "复核"));
    assertEquals(100, walk.file.payment().penaltyDueFen());
  }

  @Test
  void noMoreComesBackThanIsOwed() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .must(Walk.HANDLER, new CaseCommand.ReceiveMoney(new Amount(400, 400), "v1"));
    assertEquals(
        Refusal.AMOUNT,
        walk.refused(Walk.HANDLER, new CaseCommand.ReceiveMoney(new Amount(101, 0), "v2")));
  }

  @Test
  void moneyAndPenaltiesWantTheirPapersAndABound() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY");
    long claimed = walk.file.holdings().amount().totalFen();
    Amount some = new Amount(100, 100);
    assertEquals(
        Refusal.VOUCHER_NEEDED,
        walk.refused(Walk.HANDLER, new CaseCommand.ReceiveMoney(some, " ")));
    assertEquals(
        Refusal.BASIS_NEEDED, walk.refused(Walk.HANDLER, new CaseCommand.ChargePenalty(1, "")));
    assertEquals(
        Refusal.PENALTY_BOUND,
        walk.refused(Walk.HANDLER, new CaseCommand.ChargePenalty(5 * claimed + 1, "b")));
    walk.must(Walk.HANDLER, new CaseCommand.ChargePenalty(4 * claimed, "b"));
    assertEquals(
        Refusal.PENALTY_BOUND,
        walk.refused(Walk.HANDLER, new CaseCommand.ChargePenalty(claimed + 1, "b")));
    assertEquals(
        Refusal.VOUCHER_NEEDED, walk.refused(Walk.HANDLER, new CaseCommand.PayPenalty(1, "")));
    walk.must(Walk.HANDLER, new CaseCommand.ChargePenalty(claimed, "b"))
        .must(Walk.HANDLER, new CaseCommand.PayPenalty(5 * claimed, "v"));
  }

  @Test
  void eventsThatDoNotFollowAreRefused() {
    Walk walk = suspected().proposed();
    List<Recorded> gap = new ArrayList<>(walk.events);
    gap.remove(2);
    assertThrows(MingjianException.class, () -> CaseFile.fold(gap, walk.procedure));
    assertFalse(walk.file.isClosed());
  }

  @Test
  void nobodyOfTheBureauHandsOutTheHospitalsStep() {
    Walk walk =
        suspected()
            .gives(Walk.REVIEWER, "propose", "EVIDENCE_STANDS")
            .gives(Walk.VERIFIER, "notify", "NEEDS_EXPLANATION");
    assertEquals(Refusal.ROLE, walk.refused(Walk.SUPERVISOR, new CaseCommand.Assign("x")));
    assertEquals(
        Refusal.NOT_YOURS_TO_GIVE, walk.refused(Walk.DOCTOR, new CaseCommand.Assign("d2")));
  }

  @Test
  void theInsuranceOfficeSpeaksForADoctorWhoIsAway() {
    Walk walk =
        suspected()
            .gives(Walk.REVIEWER, "propose", "EVIDENCE_STANDS")
            .gives(Walk.VERIFIER, "notify", "NEEDS_EXPLANATION")
            .must(Walk.OFFICE, new CaseCommand.Assign("d9"));
    assertEquals(
        Refusal.ASSIGNED_ELSEWHERE, walk.refused(Walk.DOCTOR, Walk.give("explained", "EXPLAINED")));
    walk.gives(Walk.OFFICE, "explained", "OFFICE_EXPLAINED");
  }

  @Test
  void onlyAnUpheldAppealLeavesAnExemption() {
    Walk walk = suspected().proposed().appealed();
    CaseCommand leave = new CaseCommand.LeaveExemption("ex1", first.id());
    assertEquals(Refusal.NOT_UPHELD, walk.refused(Walk.SECOND, leave));
    walk.gives(Walk.SECOND, "uphold-appeal", "RULE_MISFIT").must(Walk.SECOND, leave);
    assertEquals(List.of("ex1"), walk.file.dossier().exemptions());
  }

  private Walk asked() {
    return suspected()
        .gives(Walk.REVIEWER, "propose", "EVIDENCE_STANDS")
        .gives(Walk.VERIFIER, "notify", "NEEDS_EXPLANATION");
  }

  private LocalDate limit(Walk walk) {
    return walk.desk.limits().of(walk.file).orElseThrow().day();
  }

  @Test
  void aLimitRunsFromTheDayItsLetterWentOut() {
    Walk walk = asked().days(2);
    LocalDate said = LocalDate.parse("2026-11-30");
    LocalDate sent = WorkingCalendar.day(walk.now);
    assertEquals(Optional.of(said), walk.desk.limits().of(walk.file, sent).map(LimitDay::day));
    assertEquals(said, limit(walk.told()));
  }

  @Test
  void nobodyIsSilentBeforeTheLetterWentOut() {
    Walk walk = asked().days(20);
    assertEquals(Refusal.NOT_EXPIRED, walk.refused(Actor.SYSTEM, new CaseCommand.Expire()));
    walk.told().days(7).must(Actor.SYSTEM, new CaseCommand.Expire());
  }

  @Test
  void aLetterOfAStepThatIsOverMovesNoLimit() {
    Walk walk = asked().days(1).gives(Walk.DOCTOR, "explained", "EXPLAINED");
    LocalDate before = limit(walk);
    assertEquals(before, limit(walk.days(3).told()));
  }

  @Test
  void materialIsNotAskedForAgainWhenTheCaseGoesUp() {
    Walk walk =
        violation()
            .proposed()
            .gives(Walk.OFFICE, "accept", "ACCEPTED")
            .gives(Walk.HANDLER, "recover", "PAID_ALREADY")
            .told()
            .paidBack()
            .must(Walk.HANDLER, new CaseCommand.Attach(new Material("cd", "VOUCHER", "v.pdf")))
            .days(30)
            .must(Actor.SYSTEM, new CaseCommand.Expire())
            .gives(Walk.SUPERVISOR, "recovered", "MONEY_BACK");
    assertEquals("RECOVERED", closing(walk));
  }
}
