package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Lets limits that are over be over. A case whose limit was moved meanwhile says so itself, so
/// that nothing is lost or done twice however often this runs.
public final class Expiries {
  private static final int SOME = 200;
  private static final Over NONE = new Over("0".repeat(32), "1900-01-01", 0);

  private static final String OVER =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, CAST(limit_day AS text) AS day, version
      FROM desk_case
      WHERE step <> '' AND limit_day < CAST(? AS date)
        AND (limit_day, "case") > (CAST(? AS date), CAST(? AS uuid))
      ORDER BY limit_day, "case" LIMIT %d
      """
          .formatted(SOME);

  private final Database database;
  private final CaseDesk desk;
  private final Clock clock;

  /// Looks at the time of `clock`.
  public Expiries(Database database, CaseDesk desk, Clock clock) {
    this.database = database;
    this.desk = desk;
    this.clock = clock;
  }

  /// A case and the version in which its limit was found to be over.
  private record Over(String id, String day, long version) {}

  /// Goes through all cases whose limit is over.
  ///
  /// @return how many were let be over
  public int sweep() {
    int swept = 0;
    List<Over> some = behind(NONE);
    while (!some.isEmpty()) {
      swept += (int) some.stream().filter(this::attempt).count();
      some = behind(some.getLast());
    }
    return swept;
  }

  private List<Over> behind(Over last) {
    String today = WorkingCalendar.day(clock.instant()).toString();
    return database.inScope(
        Scope.service(),
        sql ->
            sql.fetch(OVER, today, last.day, last.id)
                .map(row ->
                    new Over(
                        row.get("id", String.class),
                        row.get("day", String.class),
                        row.get("version", Long.class))));
  }

  private boolean attempt(Over over) {
    return EachAlone.attempt(over.id, () -> expire(over));
  }

  private boolean expire(Over over) {
    CaseDesk.Wish wish =
        new CaseDesk.Wish(
            over.id,
            "expire/" + over.version,
            OptionalLong.of(over.version),
            Actor.SYSTEM,
            new CaseCommand.Expire());
    return desk.obey(Scope.service(), wish) instanceof CaseDesk.Result.Done;
  }
}
