package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.payout.PaidSettlement;
import org.mingjian.server.desk.payout.Payouts;

/// Notes that settlements were paid, in their list and in the files of their open cases, together or
/// not at all. A case that is opened later finds it in the list.
public final class PayoutDesk {
  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Payouts payouts = new Payouts();
  private final Clock clock;

  /// Notes in the files of `files`.
  public PayoutDesk(Database database, CaseFiles files, Desks desks, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.clock = clock;
  }

  /// What came of a list.
  ///
  /// @param noted settlements nobody had noted before
  /// @param cases open cases it was written into
  /// @param contradicted settlements of which another day or voucher is noted; left as they were
  public record Noted(int noted, int cases, List<PaidSettlement> contradicted) {
    /// Copies in.
    public Noted {
      contradicted = List.copyOf(contradicted);
    }
  }

  /// Notes a list, for cases that lie in an area.
  public Noted note(Scope scope, String areaPath, Actor actor, Collection<PaidSettlement> paid) {
    return database.inScope(
        scope,
        sql -> {
          Payouts.whileNoCaseIsOpened(sql);
          Payouts.Sign sign = new Payouts.Sign(areaPath, actor.person(), clock.instant());
          List<String> fresh = payouts.add(sql, paid, sign);
          return new Noted(
              fresh.size(), written(sql, fresh, paid, actor), payouts.contradicted(sql, paid));
        });
  }

  private int written(
      DSLContext sql, List<String> keys, Collection<PaidSettlement> paid, Actor actor) {
    Map<String, CaseCommand> notes = new HashMap<>();
    paid.forEach(one -> notes.put(one.caseKey(), new CaseCommand.NotePayout(one.on(), one.voucher())));
    List<CaseFiles.Change> changes =
        files.lockAll(sql, keys.toArray(String[]::new)).stream()
            .flatMap(kept -> noted(kept, notes, actor).stream())
            .toList();
    files.save(sql, changes);
    return changes.size();
  }

  private Optional<CaseFiles.Change> noted(
      CaseFiles.Kept kept, Map<String, CaseCommand> notes, Actor actor) {
    return Optional.ofNullable(notes.get(kept.file().opening().key().caseId(1)))
        .flatMap(note -> decided(kept.file(), actor, note))
        .map(accepted -> new CaseFiles.Change(kept.areaPath(), accepted));
  }

  /// Takes back what was noted by mistake.
  ///
  /// @return what stands against it; empty where it is taken back, or was not noted
  public Optional<Refusal> cancel(
      Scope scope, String areaPath, Actor actor, String caseKey, String why) {
    return database.inScope(scope, sql -> cancelled(sql, areaPath, actor, caseKey, why));
  }

  private Optional<Refusal> cancelled(
      DSLContext sql, String areaPath, Actor actor, String caseKey, String why) {
    CaseCommand cancel = new CaseCommand.CancelPayout(why);
    List<CaseFiles.Kept> open =
        files.lockAll(sql, caseKey).stream()
            .filter(kept -> !kept.file().isClosed() && isNoted(kept.file()))
            .toList();
    for (CaseFiles.Kept kept : open) {
      Decision decision = decide(kept.file(), actor, cancel);
      if (decision instanceof Decision.Refused refused) {
        return Optional.of(refused.reason());
      }
    }
    payouts.remove(sql, caseKey, areaPath);
    open.forEach(kept ->
        decided(kept.file(), actor, cancel)
            .ifPresent(accepted -> files.save(sql, kept.areaPath(), accepted)));
    return Optional.empty();
  }

  private static boolean isNoted(CaseFile file) {
    return file.payment().payout().isPresent();
  }

  private Optional<Decision.Accepted> decided(CaseFile file, Actor actor, CaseCommand command) {
    return decide(file, actor, command) instanceof Decision.Accepted accepted
        ? Optional.of(accepted)
        : Optional.empty();
  }

  private Decision decide(CaseFile file, Actor actor, CaseCommand command) {
    String id = "payout/" + clock.millis() + "/" + file.progress().sequence();
    Order order = new Order(id, actor, Order.ANY, clock.instant());
    return desks.of(file.opening().procedureId()).decide(file, order, command);
  }
}
