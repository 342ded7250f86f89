package org.mingjian.cases.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.decision.Walk;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.finding.Verdict;

class BooksTest {
  private final CaseFinding one = TestFindings.held(Verdict.VIOLATION, "L1", 1000);
  private final CaseFinding two = TestFindings.held(Verdict.VIOLATION, "L2", 500);
  private final CaseFinding sameLine =
      new CaseFinding("again", "c", "GZ2", Verdict.VIOLATION, one.phase(), one.line(), fen(600));
  private final Walk walk = new Walk(one, two, sameLine);

  private static Amount fen(long fen) {
    return new Amount(fen, fen);
  }

  private Books books() {
    Books books = Books.of(walk.events, walk.procedure);
    assertTrue(books.isBalanced(), books::toString);
    return books;
  }

  private void stands(Account account, long fen) {
    assertEquals(fen(fen), books().balance(account), account::name);
  }

  private Walk owed() {
    return walk.proposed()
        .gives(Walk.OFFICE, "accept", "ACCEPTED")
        .gives(Walk.HANDLER, "recover", "PAID_ALREADY");
  }

  private CaseCommand withdraw(CaseFinding finding) {
    return new CaseCommand.Withdraw(new TreeSet<>(List.of(finding.id())), Withdrawal.REFUNDED);
  }

  @Test
  void twoFindingsOnOneLineAccuseOfItOnce() {
    stands(Account.PROPOSED, 1500);
    stands(Account.CLAIMED, -1500);
  }

  @Test
  void whatWasKeptAgreesWithTheEventsOrDoesNot() {
    List<Entry> entries = books().entries();
    assertTrue(Books.from(entries).agrees(books()));
    assertFalse(Books.from(entries.subList(1, entries.size())).agrees(books()));
    assertFalse(Books.from(entries).at(place -> place.endsWith("L1")).agrees(books()));
  }

  @Test
  void anAccountThatIsOverdrawnDoesNotBalance() {
    List<Entry> entries = new ArrayList<>(books().entries());
    String place = entries.getFirst().place();
    entries.add(new Entry(9, place, Account.REFUSED, Account.CLEARED, fen(1)));
    assertFalse(Books.from(entries).isBalanced());
  }

  private Books booksOf(Walk other) {
    Books books = Books.of(other.events, other.procedure);
    assertTrue(books.isBalanced(), books::toString);
    return books;
  }

  private Walk ofVisit(long fen) {
    return new Walk(one, two, TestFindings.held(Verdict.VIOLATION, "", fen));
  }

  @Test
  void aVisitAndItsLinesAccuseOfTheVisitOnce() {
    Books books = booksOf(ofVisit(4000));
    assertEquals(fen(4000), books.balance(Account.PROPOSED));
    assertEquals(fen(2500), books.balances().get("S1/").get(Account.PROPOSED));
    assertEquals(fen(1000), books.balances().get("S1/L1").get(Account.PROPOSED));
  }

  @Test
  void linesThatClaimMoreThanTheVisitCountForThemselves() {
    assertEquals(fen(1500), booksOf(ofVisit(1200)).balance(Account.PROPOSED));
  }

  @Test
  void aLineStaysHeldWhileItsVisitIsClaimed() {
    Walk visit = ofVisit(4000);
    visit.must(Actor.SYSTEM, withdraw(one));
    assertEquals(fen(4000), booksOf(visit).balance(Account.PROPOSED));
    assertEquals(fen(0), booksOf(visit).balance(Account.CLEARED));
  }

  @Test
  void whatTheLinesClaimStandsWhenTheVisitFallsAway() {
    Walk visit = ofVisit(4000);
    visit.must(Actor.SYSTEM, withdraw(TestFindings.held(Verdict.VIOLATION, "", 4000)));
    assertEquals(fen(1500), booksOf(visit).balance(Account.PROPOSED));
    assertEquals(fen(2500), booksOf(visit).balance(Account.CLEARED));
  }

  @Test
  void aLineFoundLaterIsTakenOffWhatTheVisitClaims() {
    CaseFinding visit = TestFindings.held(Verdict.VIOLATION, "", 4000);
    Walk later = new Walk(visit);
    later.gathers(visit, one);
    assertEquals(fen(-4000), booksOf(later).balance(Account.CLAIMED));
    assertEquals(fen(3000), booksOf(later).balances().get("S1/").get(Account.PROPOSED));
  }

  @Test
  void theSmallerFindingStandsWhenTheLargerFallsAway() {
    walk.must(Actor.SYSTEM, withdraw(one));
    stands(Account.PROPOSED, 1100);
    stands(Account.CLEARED, 400);
  }

  @Test
  void whatIsRefusedAtOnceAndAppealedWithSuccessIsPaidAfterAll() {
    walk.gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    stands(Account.REFUSED, 1500);
    walk.gives(Walk.DOCTOR, "explained", "EXPLAINED")
        .appealed()
        .gives(Walk.SECOND, "uphold-appeal", "DATA_ERROR");
    stands(Account.REFUSED, 0);
    stands(Account.RELEASED, 1500);
  }

  @Test
  void moneyComesBackInParts() {
    owed();
    stands(Account.TO_RECOVER, 1500);
    walk.must(Walk.HANDLER, new CaseCommand.ReceiveMoney(fen(1200), "v1"));
    stands(Account.RECOVERED, 1200);
    stands(Account.TO_RECOVER, 300);
    walk.paidBack()
        .must(Walk.HANDLER, new CaseCommand.Attach(new Material("cd", "VOUCHER", "v.pdf")))
        .gives(Walk.HANDLER, "recovered", "MONEY_BACK");
    stands(Account.RECOVERED, 1500);
  }

  @Test
  void whatIsNotRepaidIsReferredAndWhatIsBackStaysBack() {
    owed()
        .must(Walk.HANDLER, new CaseCommand.ReceiveMoney(fen(1200), "v1"))
        .gives(Walk.HANDLER, "refer", "NOT_REPAID");
    stands(Account.RECOVERED, 1200);
    stands(Account.REFERRED, 300);
  }

  @Test
  void aRefundAfterTheMoneyIsBackGivesItBack() {
    owed().must(Walk.HANDLER, new CaseCommand.ReceiveMoney(fen(1000), "v1"));
    walk.must(Actor.SYSTEM, withdraw(one)).must(Actor.SYSTEM, withdraw(sameLine));
    stands(Account.RETURNED, 1000);
    stands(Account.TO_RECOVER, 500);
  }

  @Test
  void whatAReviewerSetsAsideIsCleared() {
    TreeMap<String, Amount> amounts = new TreeMap<>();
    amounts.put(two.id(), Amount.ZERO);
    walk.must(Walk.REVIEWER, Walk.give("propose", "EVIDENCE_STANDS", amounts));
    stands(Account.PROPOSED, 1000);
    stands(Account.CLEARED, 500);
  }

  @Test
  void whatWasRefusedAndIsPaidAllTheSameIsOwedInTheEnd() {
    walk.gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    stands(Account.REFUSED, 1500);
    walk.must(Walk.HANDLER, new CaseCommand.NotePayout(LocalDate.parse("2026-11-20"), "拨付-1"));
    stands(Account.PROPOSED, 1500);
    walk.gives(Walk.DOCTOR, "explained", "EXPLAINED").gives(Walk.OFFICE, "accept", "ACCEPTED");
    stands(Account.CONFIRMED, 1500);
    walk.gives(Walk.HANDLER, "recover", "PAID_ALREADY");
    stands(Account.TO_RECOVER, 1500);
    stands(Account.REFUSED, 0);
  }

  @Test
  void aPenaltyFallsWithTheLastFindingAndWhatWasPaidGoesBack() {
    owed()
        .must(Walk.HANDLER, new CaseCommand.ChargePenalty(300, "协议第30条"))
        .must(Walk.HANDLER, new CaseCommand.PayPenalty(100, "v9"));
    List.of(one, two, sameLine).forEach(finding -> walk.must(Actor.SYSTEM, withdraw(finding)));
    assertEquals(Amount.ZERO, books().balance(Account.PENALTY_DUE));
    assertEquals(Amount.ZERO, books().balance(Account.PENALTY_PAID));
    assertEquals(new Amount(100, 0), books().balance(Account.PENALTY_RETURNED));
    assertEquals(0, walk.file.payment().penaltyDueFen());
    assertTrue(books().isBalanced());
  }

  @Test
  void aRefusalThatWasClosedAndPaidIsConfirmedAgain() {
    walk.gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH")
        .gives(Walk.DOCTOR, "explained", "EXPLAINED")
        .gives(Walk.OFFICE, "accept", "ACCEPTED")
        .gives(Walk.HANDLER, "refuse", "NOT_PAID_YET");
    stands(Account.REFUSED, 1500);
    walk.must(Walk.HANDLER, new CaseCommand.NotePayout(LocalDate.parse("2026-11-20"), "拨付-1"));
    stands(Account.CONFIRMED, 1500);
    walk.must(Walk.HANDLER, new CaseCommand.CancelPayout("登记有误"));
    stands(Account.REFUSED, 1500);
  }

  @Test
  void aPenaltyTakenBackLeavesNothingDue() {
    owed()
        .must(Walk.HANDLER, new CaseCommand.ChargePenalty(300, "协议第30条"))
        .must(Walk.HANDLER, new CaseCommand.ReducePenalty(300, "复核撤销"));
    assertEquals(Amount.ZERO, books().balance(Account.PENALTY_DUE));
    assertEquals(Amount.ZERO, books().balance(Account.PENALTY_CHARGED));
  }

  @Test
  void penaltiesStandApart() {
    owed()
        .must(Walk.HANDLER, new CaseCommand.ChargePenalty(300, "协议第30条"))
        .must(Walk.HANDLER, new CaseCommand.PayPenalty(100, "v9"));
    assertEquals(new Amount(200, 0), books().balance(Account.PENALTY_DUE));
    assertEquals(new Amount(100, 0), books().balance(Account.PENALTY_PAID));
    stands(Account.TO_RECOVER, 1500);
  }

  @Test
  void aLaterFindingIsLoweredByWhatIsHeldAgainstItsLineAlready() {
    owed();
    List<LineMark> marks = LineMark.of(walk.file, books());
    CaseFinding less =
        new CaseFinding("x", "c", "GZ3", Verdict.VIOLATION, one.phase(), two.line(), fen(500));
    CaseFinding more =
        new CaseFinding("y", "c", "GZ4", Verdict.VIOLATION, one.phase(), two.line(), fen(700));
    assertEquals(
        List.of(more.claiming(fen(200)), one),
        LineMark.lessMarked(List.of(less, more, one), marks));
  }

  @Test
  void aLineOfAVisitThatIsHeldIsNotAccusedOfAgain() {
    Walk visit = new Walk(TestFindings.held(Verdict.VIOLATION, "", 4000));
    List<LineMark> marks = LineMark.of(visit.file, booksOf(visit));
    assertEquals(List.of(), LineMark.lessMarked(List.of(one, two), marks));
  }

  @Test
  void aVisitIsAccusedOfWhatItsHeldLinesLeave() {
    List<LineMark> marks = LineMark.of(walk.file, books());
    CaseFinding visit = TestFindings.held(Verdict.VIOLATION, "", 4000);
    assertEquals(List.of(visit.claiming(fen(2500))), LineMark.lessMarked(List.of(visit), marks));
  }

  @Test
  void whatWasClearedMayBeFoundByAnotherRule() {
    walk.gives(Walk.REVIEWER, "clear", "DATA_ERROR");
    CaseFinding other =
        new CaseFinding("x", "c", "GZ3", Verdict.VIOLATION, one.phase(), two.line(), fen(500));
    List<LineMark> marks = LineMark.of(walk.file, books());
    assertEquals(List.of(other), LineMark.lessMarked(List.of(other), marks));
  }

  @Test
  void entriesOfAnEventAreStoredWithIt() {
    long before = walk.file.progress().sequence();
    walk.gives(Walk.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    assertEquals(
        List.of(
            new Entry(before + 1, "S1/L1", Account.PROPOSED, Account.REFUSED, fen(1000)),
            new Entry(before + 1, "S1/L2", Account.PROPOSED, Account.REFUSED, fen(500))),
        books().after(before));
  }
}
