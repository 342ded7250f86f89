package org.mingjian.cases.decision;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;

/// A case walked through the national procedure by tests: who acts, what happens, and all events.
public final class Walk {
  public static final String HOSPITAL = "H37060000001";
  public static final Actor REVIEWER = officer("r1", CaseRole.REVIEWER);
  public static final Actor VERIFIER = officer("v1", CaseRole.VERIFIER);
  public static final Actor SECOND = officer("s1", CaseRole.SECOND_REVIEWER);
  public static final Actor SUPERVISOR = officer("u1", CaseRole.SUPERVISOR);
  public static final Actor HANDLER = officer("h1", CaseRole.HANDLER);
  public static final Actor OFFICE = new Actor("o1", Set.of(CaseRole.INSURANCE_OFFICE), HOSPITAL);
  public static final Actor DOCTOR = new Actor("d1", Set.of(CaseRole.DOCTOR), HOSPITAL);
  public static final CaseKey KEY = new CaseKey.OfSettlement(HOSPITAL, "S1");
  static final Instant MONDAY = Instant.parse("2026-11-23T01:00:00Z");

  private static final Procedure NATIONAL = Procedures.national();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.national();

  public final Procedure procedure = NATIONAL;
  public final Desk desk = new Desk(procedure, CALENDAR);
  Instant now = MONDAY;
  public CaseFile file;
  public final List<Recorded> events = new ArrayList<>();
  private int commands;

  public Walk(CaseFinding... findings) {
    Decision.Accepted opened =
        new Intake(desk).gather(KEY, List.of(), List.of(findings), order(Actor.SYSTEM)).get(0);
    file = opened.file();
    events.addAll(opened.events());
  }

  /// Another run brings these findings of the same settlement.
  public Walk gathers(CaseFinding... findings) {
    for (Decision.Accepted added :
        new Intake(desk).gather(KEY, List.of(file), List.of(findings), order(Actor.SYSTEM))) {
      file = added.file();
      events.addAll(added.events());
    }
    return this;
  }

  static Actor officer(String person, CaseRole... roles) {
    return new Actor(person, Set.of(roles), "");
  }

  Order order(Actor actor) {
    return new Order("c" + commands++, actor, Order.ANY, now);
  }

  Decision ask(Actor actor, CaseCommand command) {
    Decision decision = desk.decide(file, order(actor), command);
    if (decision instanceof Decision.Accepted accepted) {
      file = accepted.file();
      events.addAll(accepted.events());
    }
    return decision;
  }

  public Walk must(Actor actor, CaseCommand command) {
    assertInstanceOf(Decision.Accepted.class, ask(actor, command));
    return this;
  }

  Refusal refused(Actor actor, CaseCommand command) {
    return assertInstanceOf(Decision.Refused.class, ask(actor, command)).reason();
  }

  static CaseCommand give(String outcome, String reason) {
    return new CaseCommand.GiveOutcome(outcome, new Grounds(reason, "意见"), new TreeMap<>());
  }

  public static CaseCommand give(String outcome, String reason, SortedMap<String, Amount> amounts) {
    return new CaseCommand.GiveOutcome(outcome, new Grounds(reason, "意见"), amounts);
  }

  public Walk gives(Actor actor, String outcome, String reason) {
    return must(actor, give(outcome, reason));
  }

  public Walk proposed() {
    return gives(REVIEWER, "propose", "EVIDENCE_STANDS")
        .gives(VERIFIER, "notify", "NEEDS_EXPLANATION")
        .gives(DOCTOR, "explained", "EXPLAINED");
  }

  public Walk appealed() {
    return must(OFFICE, new CaseCommand.Attach(new Material("ab12", "RECORD", "病历.pdf")))
        .gives(OFFICE, "appeal", "MEDICALLY_JUSTIFIED");
  }

  /// All that is owed comes back.
  public Walk paidBack() {
    Amount due = file.holdings().amount().minus(file.payment().received());
    return must(HANDLER, new CaseCommand.ReceiveMoney(due, "回单"));
  }

  public Walk days(int days) {
    now = now.plus(Duration.ofDays(days));
    return this;
  }

  /// Sends the letters that are due.
  public Walk told() {
    for (String letter : file.dossier().lettersDue()) {
      must(Actor.SYSTEM, new CaseCommand.IssueLetter(letter, "1号", "ef"));
    }
    return this;
  }

  public String at() {
    return file.step(procedure).map(step -> step.id()).orElse("closed");
  }
}
