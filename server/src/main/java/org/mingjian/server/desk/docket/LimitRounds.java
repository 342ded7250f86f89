package org.mingjian.server.desk.docket;

import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Computes the limits of open cases anew when the calendar was edited, so that lists show them and
/// a limit that ends earlier is seen. May be stopped at any time, and run by several at once.
public final class LimitRounds {
  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private volatile String done = "";

  /// Goes by the calendar of `desks`.
  public LimitRounds(Database database, CaseFiles files, Desks desks) {
    this.database = database;
    this.files = files;
    this.desks = desks;
  }

  /// All that were computed by another calendar than the one in force.
  ///
  /// @return how many
  public int recount() {
    String calendar = desks.calendarId();
    if (calendar.equals(done)) {
      return 0;
    }
    int all = 0;
    for (int some = some(); some > 0; some = some()) {
      all += some;
    }
    done = calendar;
    return all;
  }

  private int some() {
    return database.inScope(Scope.service(), files::recount);
  }
}
