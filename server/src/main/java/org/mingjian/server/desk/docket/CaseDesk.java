package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Role;
import org.mingjian.values.LocalizedText;

/// Takes commands to cases: what the procedure allows is decided, written down as events, and the
/// state beside them with it, or not at all. Two who act on one case act one after the other.
public final class CaseDesk {
  private static final Map<Role, CaseRole> ROLES =
      new EnumMap<>(
          Map.of(
              Role.REVIEWER, CaseRole.REVIEWER,
              Role.VERIFIER, CaseRole.VERIFIER,
              Role.SECOND_REVIEWER, CaseRole.SECOND_REVIEWER,
              Role.SUPERVISOR, CaseRole.SUPERVISOR,
              Role.EXPERT, CaseRole.EXPERT,
              Role.HANDLER, CaseRole.HANDLER,
              Role.HOSPITAL_OFFICE, CaseRole.INSURANCE_OFFICE,
              Role.DOCTOR, CaseRole.DOCTOR));

  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Clock clock;
  private final Beside beside;

  /// Decides all cases by `desk` at the time of `clock`. Asks nobody else, and sends no letters.
  public CaseDesk(Database database, CaseFiles files, Desk desk, Clock clock) {
    this(database, files, Desks.only(desk), clock);
  }

  /// The same, each case by its own desk.
  public CaseDesk(Database database, CaseFiles files, Desks desks, Clock clock) {
    this(new Parts(database, files, desks, clock), new Beside(CaseGate.OPEN, Chancery.CLOSED));
  }

  private CaseDesk(Parts parts, Beside beside) {
    this.database = parts.database;
    this.files = parts.files;
    this.desks = parts.desks;
    this.clock = parts.clock;
    this.beside = beside;
  }

  /// What it decides with.
  private record Parts(Database database, CaseFiles files, Desks desks, Clock clock) {}

  /// Whom it asks before, and what it has done after.
  private record Beside(CaseGate gate, Chancery chancery) {}

  /// The same desk, whose commands pass `gate`, and whose letters `chancery` writes.
  public CaseDesk with(CaseGate gate, Chancery chancery) {
    return new CaseDesk(new Parts(database, files, desks, clock), new Beside(gate, chancery));
  }

  /// Who acts on cases, as somebody who is signed in.
  public static Actor actor(org.mingjian.server.identity.Actor signedIn) {
    Set<CaseRole> roles = new TreeSet<>();
    signedIn.roles().stream().filter(ROLES::containsKey).map(ROLES::get).forEach(roles::add);
    return new Actor(signedIn.account(), roles, signedIn.scope().institution().orElse(""));
  }

  /// What somebody wants done.
  ///
  /// @param commandId chosen by the sender; obeyed once
  /// @param seen version of the case they looked at; nothing where it does not matter
  public record Wish(
      String caseId, String commandId, OptionalLong seen, Actor actor, CaseCommand command) {}

  /// What came of a wish.
  public sealed interface Result {
    /// It was done, now or before.
    record Done(CaseFile file) implements Result {}

    /// It was not.
    ///
    /// @param value what was sent and what would have been allowed; empty where the reason says all
    record Refused(Refusal reason, String value) implements Result {
      /// One whose reason says all.
      public Refused(Refusal reason) {
        this(reason, "");
      }
    }

    /// The id was used before for something else.
    ///
    /// @param usedFor the word of that
    record IdTaken(String commandId, String usedFor) implements Result {
      /// What the person is told; not who used it.
      public static final LocalizedText TEXT =
          new LocalizedText(
              "本案已用该编号办理过另一内容或由他人使用，请换用新编号",
              "This id was used on this case for something else or by somebody else, send another");

      /// The id and what it was used for.
      public String value() {
        return "“" + commandId + "” (" + usedFor + ")";
      }
    }

    /// There is no such case, or not for this scope.
    record Missing() implements Result {}
  }

  /// The day it is.
  LocalDate today() {
    return WorkingCalendar.day(clock.instant());
  }

  /// Does what somebody wants, within what `scope` shows them, then sends the letters it makes due.
  public Result obey(Scope scope, Wish wish) {
    Result result = database.inScope(scope, sql -> obey(sql, wish));
    if (result instanceof Result.Done done && !done.file.dossier().lettersDue().isEmpty()) {
      beside.chancery.issueDue(wish.caseId);
      return database
          .inScope(scope, sql -> files.find(sql, wish.caseId))
          .<Result>map(kept -> new Result.Done(kept.file()))
          .orElse(result);
    }
    return result;
  }

  private Result obey(DSLContext sql, Wish wish) {
    Optional<CaseFiles.Kept> kept = files.lock(sql, wish.caseId);
    if (kept.isEmpty()) {
      return new Result.Missing();
    }
    return switch (decide(kept.get().file(), order(wish), wish.command)) {
      case Decision.Accepted accepted -> {
        beside.gate.check(sql, wish);
        files.save(sql, kept.get().areaPath(), accepted);
        if (!accepted.events().isEmpty()) {
          ObeyedCommand.of(wish).keep(sql, kept.get());
        }
        yield new Result.Done(accepted.file());
      }
      case Decision.Repeated repeated -> repeated(sql, wish, repeated.file());
      case Decision.Refused refused -> refused(refused.reason(), kept.get().file(), wish.command);
    };
  }

  private Result refused(Refusal reason, CaseFile file, CaseCommand command) {
    Optional<Step> step = file.step(files.procedureOf(file));
    return new Result.Refused(reason, Allowed.instead(reason, step, command));
  }

  private static Result repeated(DSLContext sql, Wish wish, CaseFile file) {
    return ObeyedCommand.of(wish)
        .usedFor(sql, wish.caseId)
        .<Result>map(word -> new Result.IdTaken(wish.commandId, word))
        .orElseGet(() -> new Result.Done(file));
  }

  private Decision decide(CaseFile file, Order order, CaseCommand command) {
    return desks.of(file.opening().procedureId()).decide(file, order, command);
  }

  private Order order(Wish wish) {
    return new Order(wish.commandId, wish.actor, wish.seen.orElse(Order.ANY), clock.instant());
  }

  /// Why somebody may not do something now; empty where they may. Nothing is done.
  public Optional<Refusal> against(CaseFile file, Actor actor, CaseCommand command) {
    return decide(file, asked(actor), command) instanceof Decision.Refused refused
        ? Optional.of(refused.reason())
        : Optional.empty();
  }

  /// The file as it would stand if somebody did something now; empty where they may not. Nothing is
  /// done.
  Optional<CaseFile> wouldBe(CaseFile file, Actor actor, CaseCommand command) {
    return decide(file, asked(actor), command) instanceof Decision.Accepted accepted
        ? Optional.of(accepted.file())
        : Optional.empty();
  }

  private Order asked(Actor actor) {
    return new Order("asked", actor, Order.ANY, clock.instant());
  }
}
