package org.mingjian.bench.desk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.store.EventStore;

/// How fast findings that were brought become cases, as the service makes them: some hundred keys a
/// transaction.
final class Gathered {
  private static final int TRANSACTIONS = 50;

  private Gathered() {}

  /// Gathers some of what the import before left due.
  static String measure(Database database) {
    Desk desk = new Desk(Procedures.national(), WorkingCalendar.national());
    CaseFiles files = new CaseFiles(new EventStore(Clock.systemUTC()), desk.limits(), List.of());
    Gatherer gatherer = new Gatherer(database, files, desk, Clock.systemUTC());
    long begun = System.nanoTime();
    int cases = 0;
    int some = 1;
    for (int done = 0; done < TRANSACTIONS && some > 0; done++) {
      some = gatherer.gather();
      cases += some;
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return String.format(
        Locale.ROOT, "%,d cases in %.1f s, %,.0f/s", cases, seconds, cases / seconds);
  }
}
