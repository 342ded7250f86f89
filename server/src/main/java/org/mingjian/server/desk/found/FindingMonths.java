package org.mingjian.server.desk.found;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// The parts of the table of findings, one a month. Used by one thread.
final class FindingMonths {
  private final Database database;
  private final Set<LocalDate> there = new TreeSet<>();

  FindingMonths(Database database) {
    this.database = database;
  }

  /// Makes the parts of these months, in a transaction of their own: making a part holds up whoever
  /// reads.
  void ensure(Collection<LocalDate> months) {
    for (LocalDate month : months) {
      if (!there.contains(month)) {
        database.inScope(
            Scope.service(),
            sql -> sql.execute("SELECT ensure_finding_month(CAST(? AS date))", month.toString()));
        there.add(month);
      }
    }
  }
}
