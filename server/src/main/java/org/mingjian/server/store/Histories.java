package org.mingjian.server.store;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.wire.fact.ClaimRow;

/// Reads what is known of persons: one trip to the database, and one more for who goes by further
/// numbers.
final class Histories {
  private final Database database;
  private final Patience patience;

  Histories(Database database, Patience patience) {
    this.database = database;
    this.patience = patience;
  }

  /// The rows about somebody from a day on, in the order of their keys.
  ///
  /// @param sinceDay as [org.mingjian.values.CivilTime] counts
  /// @param also what is read on the way
  List<ClaimRow> of(PersonStore.Asked asked, int sinceDay, List<Database.Query> also) {
    String patient = asked.name().patient();
    List<PersonStore.Proven> found = new ArrayList<>();
    List<ClaimRow> rows = new ArrayList<>();
    List<Database.Query> queries = new ArrayList<>(also);
    queries.add(PersonStore.names(asked, found::add));
    queries.add(FactStore.history(patient, sinceDay, rows::add));
    read(queries);
    PersonStore.Identity known = PersonStore.identity(asked, found);
    List<Database.Query> further =
        known.keys().stream()
            .filter(number -> !number.equals(patient))
            .map(number -> FactStore.history(number, sinceDay, rows::add))
            .toList();
    if (!further.isEmpty()) {
      read(further);
    }
    rows.sort(FactStore.ORDER);
    // Another institution's rows under the same number are the person's where it has proven that.
    rows.removeIf(row -> !known.names().contains(nameIn(row)));
    return rows;
  }

  private static PersonStore.Name nameIn(ClaimRow row) {
    return new PersonStore.Name(row.institution(), row.person());
  }

  private void read(List<Database.Query> queries) {
    database.read(Scope.service(), patience, queries);
  }
}
