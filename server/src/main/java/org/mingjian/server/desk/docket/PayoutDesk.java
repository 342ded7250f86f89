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
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;

/// Notes that settlements were paid, in their list, in the files of their open cases and in the
/// access log, together or not at all. A case that is opened later finds it in the list.
public final class PayoutDesk {
  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Payouts payouts = new Payouts();
  private final AccessLog log;
  private final Clock clock;

  /// Notes in the files of `files`.
  public PayoutDesk(Database database, CaseFiles files, Desks desks, AccessLog log, Clock clock) {
    this.database = database;
    this.log = log;
    this.files = files;
    this.desks = desks;
    this.clock = clock;
  }

  /// What came of a list.
  ///
  /// @param noted settlements nobody had noted before
  /// @param cases cases it was written into
  /// @param reopened those of them that were closed as refused, and are open again
  /// @param contradicted settlements of which another day or voucher is noted; left as they were
  public record Noted(int noted, int cases, int reopened, List<PaidSettlement> contradicted) {
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
          List<Written> written = written(sql, fresh, paid, actor);
          files.save(sql, written.stream().map(Written::change).toList());
          String count = paid.size() + " → " + fresh.size();
          log.write(
              sql,
              new AccessLog.Look(
                  areaPath,
                  "",
                  actor.person(),
                  "note-payouts",
                  count,
                  LoggedReason.PAYOUTS_NOTED.word()));
          return new Noted(
              fresh.size(),
              written.size(),
              Math.toIntExact(written.stream().filter(Written::wasClosed).count()),
              payouts.contradicted(sql, paid));
        });
  }

  /// A case it is written into.
  private record Written(CaseFiles.Change change, boolean wasClosed) {}

  private List<Written> written(
      DSLContext sql, List<String> keys, Collection<PaidSettlement> paid, Actor actor) {
    Map<String, CaseCommand> notes = new HashMap<>();
    paid.forEach(
        one -> notes.put(one.caseKey(), new CaseCommand.NotePayout(one.on(), one.voucher())));
    return files.lockAll(sql, keys.toArray(String[]::new)).stream()
        .flatMap(kept -> noted(kept, notes, actor).stream())
        .toList();
  }

  private Optional<Written> noted(
      CaseFiles.Kept kept, Map<String, CaseCommand> notes, Actor actor) {
    return Optional.ofNullable(notes.get(kept.file().opening().key().caseId(1)))
        .flatMap(note -> decided(kept.file(), actor, note))
        .map(accepted -> new CaseFiles.Change(kept.areaPath(), accepted))
        .map(change -> new Written(change, kept.file().isClosed()));
  }

  /// What came of taking one back.
  public sealed interface Cancelled {
    /// It is taken back.
    record Done() implements Cancelled {}

    /// Money was put somewhere by it.
    record Refused(Refusal reason) implements Cancelled {}

    /// It was not noted, or not in this scope.
    record Missing() implements Cancelled {}
  }

  /// A payout that was noted by mistake.
  public record Mistake(String institution, String settlement, String why) {}

  /// Takes back what was noted by mistake.
  public Cancelled cancel(Scope scope, String areaPath, Actor actor, Mistake mistake) {
    return database.inScope(scope, sql -> cancelled(sql, areaPath, actor, mistake));
  }

  private Cancelled cancelled(DSLContext sql, String areaPath, Actor actor, Mistake mistake) {
    String caseKey = PaidSettlement.caseKey(mistake.institution, mistake.settlement);
    List<CaseFiles.Kept> noted =
        files.lockAll(sql, caseKey).stream().filter(kept -> isNoted(kept.file())).toList();
    if (noted.stream().anyMatch(kept -> kept.file().payment().disposal().isPresent())) {
      return new Cancelled.Refused(Refusal.PAYOUT_USED);
    }
    if (!payouts.remove(sql, caseKey, areaPath)) {
      return new Cancelled.Missing();
    }
    log.write(
        sql,
        new AccessLog.Look(
            areaPath,
            mistake.institution,
            actor.person(),
            "cancel-payout",
            mistake.settlement,
            mistake.why));
    CaseCommand cancel = new CaseCommand.CancelPayout(mistake.why);
    for (CaseFiles.Kept kept : noted) {
      decided(kept.file(), actor, cancel)
          .ifPresent(accepted -> files.save(sql, kept.areaPath(), accepted));
    }
    return new Cancelled.Done();
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
