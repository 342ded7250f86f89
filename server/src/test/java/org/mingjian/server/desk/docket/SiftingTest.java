package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Intake;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.LineMark;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.desk.ledger.KeptMark;

class SiftingTest {
  private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
  private static final CaseFinding FINDING = finding("a", "L1", 1_000);

  @Test
  void gathersWhatNobodyElseHolds() {
    Sifted.Gathered gathered = gathered(sift(List.of(), List.of(), List.of()));
    assertEquals(FINDING, gathered.finding());
    assertEquals(0, gathered.heldFen());
  }

  @Test
  void takesTheLaterOfTwoMonthsAndWhatIsStillFound() {
    List<FoundRow> rows =
        List.of(
            row(FINDING, "2026-01-01", "live"),
            row(FINDING.claiming(new Amount(700, 0)), "2026-02-01", "live"),
            row(finding("b", "L2", 50), "2026-02-01", "not-found"));
    List<Sifted> all = new Sifting(file -> true, List.of(), List.of(), List.of()).sift(rows);
    assertEquals(1, all.size());
    assertEquals(700, gathered(all.getFirst()).finding().amount().totalFen());
  }

  @Test
  void takesOutWhatAnExemptionCovers() {
    Sifted one = sift(List.of(), List.of(exemption("X1")), List.of());
    assertEquals("e-1", assertInstanceOf(Sifted.Exempt.class, one).exemption());
    gathered(sift(List.of(), List.of(exemption("X2")), List.of()));
  }

  @Test
  void leavesWithACaseWhatItIsHeardOnWhateverIsExempt() {
    List<KeptExemption> exempt = List.of(exemption("X1"));
    Sifting heard = new Sifting(file -> false, List.of(open()), exempt, List.of());
    gathered(heard.sift(rows()).getFirst());
    Sifting before = new Sifting(file -> true, List.of(open()), exempt, List.of());
    assertInstanceOf(Sifted.Exempt.class, before.sift(rows()).getFirst());
  }

  @Test
  void opensNothingOnALineThatAnotherCaseHoldsWhole() {
    Sifted.Marked marked =
        assertInstanceOf(
            Sifted.Marked.class, sift(List.of(), List.of(), List.of(mark("other", "L1", 1_000))));
    assertEquals("other", marked.heldBy());
    assertEquals(1_000, marked.heldFen());
  }

  @Test
  void lowersAFindingByWhatOthersHoldOfItsLine() {
    List<KeptMark> marks = List.of(mark("little", "L1", 100), mark("most", "", 300));
    Sifted.Gathered gathered = gathered(sift(List.of(), List.of(), marks));
    assertEquals(600, gathered.finding().amount().totalFen());
    assertEquals("most", gathered.heldBy());
    assertEquals(400, gathered.heldFen());
  }

  @Test
  void heedsNoMarkOnAnotherLine() {
    Sifted.Gathered gathered =
        gathered(sift(List.of(), List.of(), List.of(mark("other", "L2", 1_000))));
    assertEquals(FINDING, gathered.finding());
  }

  @Test
  void leavesItsLineToTheCaseThatHeldItFirst() {
    CaseFile own = open();
    KeptMark mine = mark(own.opening().caseId(), "L1", 1_000);
    KeptMark later = new KeptMark(mark("later", "L1", 1_000).mark(), NOW.plusSeconds(1), "", "");
    Sifted.Gathered kept = gathered(sift(List.of(own), List.of(), List.of(mine, later)));
    assertEquals(FINDING, kept.finding());
    KeptMark sooner = new KeptMark(later.mark(), NOW.minusSeconds(1), "", "");
    Sifted.Gathered lost = gathered(sift(List.of(own), List.of(), List.of(mine, sooner)));
    assertEquals(0, lost.finding().amount().totalFen());
  }

  private static Sifted sift(
      List<CaseFile> cases, List<KeptExemption> exemptions, List<KeptMark> marks) {
    return new Sifting(file -> true, cases, exemptions, marks).sift(rows()).getFirst();
  }

  private static Sifted.Gathered gathered(Sifted one) {
    return assertInstanceOf(Sifted.Gathered.class, one);
  }

  private static List<FoundRow> rows() {
    return List.of(row(FINDING, "2026-01-01", "live"));
  }

  private static FoundRow row(CaseFinding finding, String month, String standing) {
    return new FoundRow(finding, month, standing, "", "", 0);
  }

  private static CaseFinding finding(String id, String line, long fen) {
    return new CaseFinding(
        id.repeat(32),
        "1".repeat(32),
        "R1",
        Verdict.SUSPECTED,
        Phase.AFTER,
        new BlamedLine("S1", line, "X1", "2026-01-05"),
        new Amount(fen, 0));
  }

  private static CaseFile open() {
    Desk desk = new Desk(Procedures.national(), WorkingCalendar.national());
    return new Intake(desk)
        .gather(
            new CaseKey.OfSettlement("H1", "S1"),
            List.of(),
            List.of(FINDING),
            new Order("c", Actor.SYSTEM, Order.ANY, NOW))
        .getFirst()
        .file();
  }

  private static KeptExemption exemption(String item) {
    LocalDate last = LocalDate.of(2026, 12, 31);
    return new KeptExemption(
        "e-1",
        "/990000",
        "H1",
        "R1",
        item,
        LocalDate.of(2026, 1, 1),
        last,
        last,
        "适应证已放宽",
        "c-1",
        "f",
        "",
        NOW,
        "",
        "");
  }

  private static KeptMark mark(String caseId, String line, long fen) {
    Map<Account, Amount> standing = Map.of(Account.PROPOSED, new Amount(fen, 0));
    return new KeptMark(
        new LineMark("S1", "S1/" + line, caseId, new TreeSet<>(), new TreeMap<>(standing)),
        NOW,
        "first-review",
        "");
  }
}
