package org.mingjian.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.wire.fact.ClaimRow;

/// Reads the rows that were reported of a person under one number, for people who look at them.
public final class PersonRows {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(5));

  private final Database database;

  /// The rows in `database`.
  public PersonRows(Database database) {
    this.database = database;
  }

  /// The rows from a day on, as [org.mingjian.values.CivilTime] counts, that `scope` sees.
  public List<ClaimRow> of(Scope scope, String person, int sinceDay) {
    List<ClaimRow> rows = new ArrayList<>();
    database.read(scope, PATIENCE, List.of(FactStore.history(person, sinceDay, rows::add)));
    return rows;
  }
}
