package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Desk;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.payout.Payouts;

/// Puts findings that came, changed or went into cases, some keys a transaction. May be stopped at
/// any time, and run by several at once.
public final class Gatherer {
  private static final int KEYS = 200;

  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Clock clock;

  /// Gathers what `database` has, into cases that `desk` decides on.
  public Gatherer(Database database, CaseFiles files, Desk desk, Clock clock) {
    this(database, files, Desks.only(desk), clock);
  }

  /// The same, each case decided on at its own desk, a new one at that of its area.
  public Gatherer(Database database, CaseFiles files, Desks desks, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.clock = clock;
  }

  /// Gathers some of what is due.
  ///
  /// @return how many keys; none when nothing is left
  public int gather() {
    return gather(KEYS);
  }

  /// Gathers at most so many keys of what is due, in one transaction; each in one of its own where
  /// that fails, so that the others do not wait for the one that cannot be gathered.
  ///
  /// @return how many; none when nothing is left that can be gathered
  public int gather(int most) {
    try {
      return gathered(sql -> DueKey.take(sql, most));
    } catch (RuntimeException e) {
      if (EachAlone.isAway(e)) {
        throw e;
      }
      return eachAlone(most);
    }
  }

  private int eachAlone(int most) {
    List<String> ids = database.inScope(Scope.service(), sql -> DueKey.ids(sql, most));
    return (int) ids.stream().filter(this::alone).count();
  }

  private boolean alone(String id) {
    return EachAlone.attempt(id, () -> gathered(sql -> DueKey.take(sql, id)) > 0);
  }

  private int gathered(Function<DSLContext, List<DueKey>> taken) {
    return database.inScope(
        Scope.service(),
        sql -> {
          Payouts.whileNoListIsNoted(sql);
          List<DueKey> due = taken.apply(sql);
          for (List<DueKey> wave : DueKey.waves(due)) {
            new GatheringWave(sql, files, desks, clock.instant()).gather(wave);
          }
          return due.size();
        });
  }
}
