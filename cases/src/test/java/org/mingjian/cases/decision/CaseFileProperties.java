package org.mingjian.cases.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.TestFindings;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Hearing;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.finding.Verdict;

/// Random walks: many commands, most of them out of place, by anybody, at any time.
class CaseFileProperties {
  private static final int COMMANDS = 300;
  private static final int WALKS = 60;
  private static final int PERSONS = 7;

  private Random random = new Random(0);

  private Walk walk() {
    List<CaseFinding> findings = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      Verdict verdict = random.nextInt(3) > 0 ? Verdict.VIOLATION : Verdict.SUSPECTED;
      findings.add(TestFindings.held(verdict, "L" + i, 100 + random.nextInt(900)));
    }
    if (random.nextBoolean()) {
      findings.add(TestFindings.held(Verdict.SUSPECTED, "", 100 + random.nextInt(3000)));
    }
    return new Walk(findings.toArray(CaseFinding[]::new));
  }

  /// Often somebody whose turn it is, or the walks would not get far.
  private Actor anybody(Walk walk) {
    if (random.nextInt(12) == 0) {
      return Actor.SYSTEM;
    }
    List<CaseRole> due =
        walk.file
            .step(walk.procedure)
            .filter(step -> random.nextInt(3) > 0)
            .map(step -> List.copyOf(walk.file.position().roles(step)))
            .orElse(List.of(CaseRole.values()));
    CaseRole role = due.get(random.nextInt(due.size()));
    String institution = role.isOfInstitution() ? Walk.HOSPITAL : "";
    Set<CaseRole> roles = new TreeSet<>(Set.of(role));
    if (!role.isOfInstitution()) {
      roles.add(CaseRole.values()[random.nextInt(6)]);
    }
    return new Actor(
        (institution.isEmpty() ? "p" : "i") + random.nextInt(PERSONS), roles, institution);
  }

  private Duration hours() {
    return Duration.ofHours(random.nextInt(25) == 0 ? 200 : random.nextInt(5) - 1);
  }

  private CaseCommand anything(Walk walk) {
    return switch (random.nextInt(21)) {
      case 0 -> new CaseCommand.Assign("p" + random.nextInt(PERSONS));
      case 1 ->
          new CaseCommand.Delegate("p" + random.nextInt(PERSONS), LocalDate.parse("2027-03-01"));
      case 2 -> new CaseCommand.Suspend("鉴定");
      case 3 -> new CaseCommand.Resume();
      case 4 -> new CaseCommand.Extend("复杂");
      case 5 -> new CaseCommand.Expire();
      case 6, 7 -> new CaseCommand.Attach(new Material("h", kind(), "f"));
      case 8 ->
          new CaseCommand.SeatPanel(List.of("p0", "p1", "p" + (2 + random.nextInt(PERSONS - 2))));
      case 9 -> new CaseCommand.DeclareNoConflict();
      case 10 -> opinion();
      case 11 -> receipt(walk);
      case 12 -> random.nextInt(20) == 0 ? withdrawal(walk) : letter(walk);
      case 13 -> penalty();
      case 14 -> payout();
      default -> outcome(walk);
    };
  }

  private CaseCommand receipt(Walk walk) {
    Amount due = walk.file.holdings().amount().minus(walk.file.payment().received());
    int some = random.nextInt(200);
    return new CaseCommand.ReceiveMoney(
        random.nextBoolean() ? due : new Amount(some, random.nextInt(2) * some), "v");
  }

  private CaseCommand penalty() {
    return switch (random.nextInt(3)) {
      case 0 -> new CaseCommand.ChargePenalty(1 + random.nextInt(50), "b");
      case 1 -> new CaseCommand.ReducePenalty(1 + random.nextInt(20), "b");
      default -> new CaseCommand.PayPenalty(1 + random.nextInt(20), "v");
    };
  }

  private CaseCommand payout() {
    return random.nextInt(3) == 0
        ? new CaseCommand.CancelPayout("w")
        : new CaseCommand.NotePayout(LocalDate.parse("2026-11-20"), "v");
  }

  private String kind() {
    return List.of("RECORD", "VOUCHER", "NONE").get(random.nextInt(3));
  }

  private CaseCommand opinion() {
    return random.nextBoolean()
        ? new CaseCommand.GiveOpinion("confirm", new Grounds("EVIDENCE_STANDS", "见"))
        : new CaseCommand.GiveOpinion("uphold-appeal", new Grounds("DATA_ERROR", "见"));
  }

  private static CaseCommand letter(Walk walk) {
    List<String> due = walk.file.dossier().lettersDue();
    return new CaseCommand.IssueLetter(due.isEmpty() ? "none" : due.getFirst(), "1号", "ef");
  }

  private CaseCommand withdrawal(Walk walk) {
    List<String> ids = List.copyOf(walk.file.holdings().byId().keySet());
    return new CaseCommand.Withdraw(
        new TreeSet<>(List.of(ids.get(random.nextInt(ids.size())))), Withdrawal.REFUNDED);
  }

  private CaseCommand outcome(Walk walk) {
    Step step =
        walk.file.step(walk.procedure).orElseGet(() -> walk.procedure.steps().get("first-review"));
    List<String> outcomes = List.copyOf(step.outcomes().keySet());
    String outcome = outcomes.get(random.nextInt(outcomes.size()));
    List<String> reasons = step.outcome(outcome).orElseThrow().demands().reasons();
    TreeMap<String, Amount> amounts = new TreeMap<>();
    if (random.nextInt(4) == 0) {
      List<String> ids = List.copyOf(walk.file.holdings().byId().keySet());
      amounts.put(ids.get(random.nextInt(ids.size())), new Amount(random.nextInt(300), 0));
    }
    return Walk.give(outcome, reasons.isEmpty() ? "" : reasons.get(0), amounts);
  }

  private static void holds(CaseFile before, CaseFile after) {
    boolean finalNow = after.position().burden() == Burden.FINAL;
    assertTrue(!finalNow || after.position().hearing() == Hearing.HEARD, "heard before final");
    boolean refused = after.position().burden() == Burden.REFUSED;
    assertTrue(
        !refused
            || before.position().burden() == Burden.REFUSED
            || after.holdings().verdict() == Verdict.VIOLATION,
        "only clear violations are refused at once");
    assertFalse(
        after.isClosed()
            && Set.of(Burden.PROPOSED, Burden.REFUSED).contains(after.position().burden()),
        "closed with a burden nobody made final");
    assertFalse(
        after.payment().payout().isPresent()
            && (after.payment().isRefused() || after.position().burden() == Burden.REFUSED),
        "paid and refused");
    assertTrue(after.payment().penaltyPaidFen() <= after.payment().penaltyDueFen(), "penalty paid");
    assertFalse(after.holdings().amount().isNegative());
    assertFalse(
        after.holdings().amount().minus(after.payment().received()).totalFen() < 0
            && after.holdings().live().size() == before.holdings().live().size());
    Set<String> judged = new HashSet<>();
    for (String step : List.of("first-review", "verification")) {
      judged.addAll(after.position().actors().getOrDefault(step, new TreeSet<>()));
    }
    judged.retainAll(after.position().actors().getOrDefault("second-review", new TreeSet<>()));
    assertEquals(Set.of(), judged, "judged twice");
  }

  @RepeatedTest(WALKS)
  void noWalkBreaksWhatMustHold(RepetitionInfo repetition) {
    random = new Random(repetition.getCurrentRepetition());
    Walk walk = walk();
    for (int i = 0; i < COMMANDS; i++) {
      walk.now = walk.now.plus(hours());
      CaseFile before = walk.file;
      Order order = new Order("w" + i, anybody(walk), Order.ANY, walk.now);
      CaseCommand command = anything(walk);
      if (walk.desk.decide(before, order, command) instanceof Decision.Accepted accepted) {
        walk.file = accepted.file();
        walk.events.addAll(accepted.events());
        holds(before, walk.file);
        if (!accepted.events().isEmpty()) {
          assertEquals(
              new Decision.Repeated(walk.file), walk.desk.decide(walk.file, order, command));
        }
      }
    }
    assertEquals(walk.file, CaseFile.fold(walk.events, walk.procedure));
    assertTimesRun(walk.events);
    assertBooksBalance(walk);
  }

  /// To the fen: what is held against the institution is what stands in the file.
  private static void assertBooksBalance(Walk walk) {
    Books books = Books.of(walk.events, walk.procedure);
    assertTrue(books.isBalanced(), books::toString);
    Amount held =
        Stream.of(Account.values())
            .filter(Account::isHeld)
            .map(books::balance)
            .reduce(Amount.ZERO, Amount::plus);
    boolean lifted = walk.file.isClosed() && walk.file.position().burden() == Burden.NONE;
    assertEquals(lifted ? Amount.ZERO : walk.file.holdings().amount(), held);
    assertEquals(-largestAccused(walk), books.balance(Account.CLAIMED).totalFen());
  }

  /// The visit, or its lines where they come to more: what was found is all there at the beginning.
  private static long largestAccused(Walk walk) {
    long visit = 0;
    long lines = 0;
    for (HeldFinding held : walk.file.holdings().byId().values()) {
      long fen = held.finding().amount().totalFen();
      boolean ofLine = !held.finding().line().lineId().isEmpty();
      lines += ofLine ? fen : 0;
      visit = Math.max(visit, ofLine ? 0 : fen);
    }
    return Math.max(visit, lines);
  }

  private static void assertTimesRun(List<Recorded> events) {
    for (int i = 1; i < events.size(); i++) {
      assertEquals(i + 1L, events.get(i).sequence());
      assertFalse(events.get(i).at().isBefore(events.get(i - 1).at()));
    }
  }

  @Test
  void theWalksGoEverywhere() {
    Set<String> wanted = new TreeSet<>(walk().procedure.steps().keySet());
    wanted.addAll(
        Set.of(
            "CLEARED",
            "LAPSED",
            "APPEAL_UPHELD",
            "REFUSED",
            "RECOVERED",
            "RECTIFIED",
            "REFERRED",
            "REFUNDED"));
    Set<String> seen = new TreeSet<>();
    random = new Random(1);
    for (int i = 0; i < 2000 && !seen.equals(wanted); i++) {
      Walk walk = walk();
      for (int j = 0; j < COMMANDS && !walk.file.isClosed(); j++) {
        walk.now = walk.now.plus(hours());
        walk.ask(anybody(walk), anything(walk));
        seen.add(closing(walk).orElseGet(walk::at));
      }
    }
    assertEquals(wanted, seen);
  }

  private static Optional<String> closing(Walk walk) {
    return walk.file.position().stand() instanceof Stand.Closed closed
        ? Optional.of(closed.closing())
        : Optional.empty();
  }

  @Test
  void aCaseNobodyTouchesEndsByItself() {
    Walk walk = new Walk(TestFindings.held(Verdict.VIOLATION, "L", 100));
    for (int i = 0; i < 60 && !walk.file.isClosed(); i++) {
      LocalDate limit = walk.desk.limits().of(walk.file).orElseThrow().day();
      walk.now = limit.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
      walk.must(Actor.SYSTEM, new CaseCommand.Expire());
    }
    assertTrue(walk.file.isClosed());
  }
}
