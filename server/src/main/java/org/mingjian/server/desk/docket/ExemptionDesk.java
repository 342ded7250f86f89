package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.ContentHash;

/// Leaves exemptions and ends them. What one covers, or covers no more, is gathered anew: by the
/// next round, not by whoever asked.
public final class ExemptionDesk {
  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Exemptions exemptions;
  private final Clock clock;
  private final AccessLog log;

  /// Keeps them in `exemptions`, and the event in `files`.
  public ExemptionDesk(
      Database database, CaseFiles files, Desks desks, Exemptions exemptions, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.exemptions = exemptions;
    this.clock = clock;
    this.log = new AccessLog(clock);
  }

  /// What somebody wants to leave.
  ///
  /// @param commandId chosen by the sender; obeyed once
  /// @param everyItem whether the rule is set aside for every item
  public record Wish(
      String caseId,
      String commandId,
      Actor actor,
      String finding,
      boolean everyItem,
      Exemption.Grant grant) {
    private Exemptions.Left left(String areaPath, Instant at) {
      return new Exemptions.Left(areaPath, finding, actor.person(), at);
    }
  }

  /// What came of it.
  public sealed interface Result {
    /// It was left, now or before.
    record Left(String exemption) implements Result {}

    /// It was not.
    record Refused(Refusal reason) implements Result {}

    /// The id was used before for something else.
    record IdTaken(CaseDesk.Result.IdTaken taken) implements Result {}

    /// There is no such case, or not for this scope.
    record Missing() implements Result {}
  }

  /// Leaves one, with the event of the case.
  public Result leave(Scope scope, Wish wish) {
    return database.inScope(
        scope,
        sql ->
            files
                .lock(sql, wish.caseId)
                .map(kept -> leave(sql, kept, wish))
                .orElseGet(Result.Missing::new));
  }

  private Result leave(DSLContext sql, CaseFiles.Kept kept, Wish wish) {
    Optional<Exemption> left =
        Exemption.left(kept.file(), wish.finding, wish.everyItem, wish.grant);
    if (left.isEmpty()) {
      return new Result.Refused(Refusal.NOT_UPHELD);
    }
    Exemption exemption = left.get();
    if (misses(kept.file(), wish)) {
      return new Result.Refused(Refusal.EXEMPTION_DAYS);
    }
    Order order = new Order(wish.commandId, wish.actor, Order.ANY, clock.instant());
    CaseCommand command = new CaseCommand.LeaveExemption(exemption.id(), wish.finding);
    Desk desk = desks.of(kept.file().opening().procedureId());
    return switch (desk.decide(kept.file(), order, command)) {
      case Decision.Accepted accepted -> {
        files.save(sql, kept.areaPath(), accepted);
        exemptions.add(sql, exemption, wish.left(kept.areaPath(), clock.instant()));
        Due.covered(sql, exemption);
        if (!accepted.events().isEmpty()) {
          asked(wish, exemption).keep(sql, kept);
        }
        yield new Result.Left(exemption.id());
      }
      case Decision.Repeated repeated -> repeated(sql, wish, exemption);
      case Decision.Refused refused -> new Result.Refused(refused.reason());
    };
  }

  private static Result repeated(DSLContext sql, Wish wish, Exemption exemption) {
    return asked(wish, exemption)
        .usedFor(sql, wish.caseId)
        .<Result>map(word -> new Result.IdTaken(new CaseDesk.Result.IdTaken(wish.commandId, word)))
        .orElseGet(() -> new Result.Left(exemption.id()));
  }

  private static ObeyedCommand asked(Wish wish, Exemption exemption) {
    ContentHash asked = ContentHash.of(exemption.id(), wish.finding, wish.grant.basis());
    return new ObeyedCommand(wish.commandId, wish.actor.person(), "leave-exemption", asked);
  }

  /// Whether the days leave out that of the very finding.
  private static boolean misses(CaseFile file, Wish wish) {
    return file.holdings()
        .live(wish.finding)
        .map(held -> held.finding().line().day())
        .filter(day -> !day.isEmpty() && !wish.grant.period().contains(day))
        .isPresent();
  }

  /// Lets one cover nothing after `last`; a day before its first takes it back as a whole. Findings
  /// it covers no more stand again.
  ///
  /// @return as it is now; empty where there is none in this scope
  public Optional<KeptExemption> end(
      Scope scope, String exemption, LocalDate last, String by, String why) {
    return database.inScope(
        scope,
        sql -> {
          boolean ended =
              exemptions.end(sql, exemption, new Exemptions.End(last, by, why, clock.instant()));
          Optional<KeptExemption> kept = exemptions.find(sql, exemption);
          if (ended) {
            Due.exempt(sql, exemption);
            kept.ifPresent(one -> log.write(sql, ended(one, by, why)));
          }
          return kept;
        });
  }

  private static AccessLog.Look ended(KeptExemption one, String by, String why) {
    return new AccessLog.Look(
        one.areaPath(), one.institution(), by, "end-exemption", "exemption/" + one.id(), why);
  }
}
