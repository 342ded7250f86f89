package org.mingjian.server.desk.template;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The views of each account, seen by nobody else.
public final class SavedViews {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String ALL =
      """
      SELECT replace(CAST(view AS text), '-', '') AS id, list, name, filters, columns
      FROM saved_view WHERE account = ? AND ? IN (list, '') ORDER BY list, name, view
      """;

  private static final String KEEP =
      """
      INSERT INTO saved_view AS v (view, area_path, institution, account, list, name, filters,
        columns, changed)
      SELECT CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz)
      WHERE (SELECT count(*) FROM saved_view WHERE account = ?) < 200
      ON CONFLICT (view) DO UPDATE SET list = excluded.list, name = excluded.name,
        filters = excluded.filters, columns = excluded.columns, changed = excluded.changed
      WHERE v.account = excluded.account
      """;

  private static final String REMOVE =
      "DELETE FROM saved_view WHERE view = CAST(? AS uuid) AND account = ?";

  private final Database database;
  private final Clock clock;

  /// Keeps them in `database`.
  public SavedViews(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Those of an account.
  ///
  /// @param list of this list; nothing for all
  public List<SavedView> of(Actor actor, Optional<String> list) {
    return database.inScope(
        actor.scope(),
        sql -> sql.fetch(ALL, actor.account(), list.orElse("")).map(SavedViews::view));
  }

  /// Keeps one, in the place of the one of its id.
  ///
  /// @return whether it was; not where the id is somebody else's, or there are 200 already
  public boolean keep(Actor actor, SavedView view) {
    return database.inScope(
            actor.scope(),
            sql ->
                sql.execute(
                    KEEP,
                    view.id(),
                    Organisation.areaOf(actor.scope()),
                    actor.scope().institution().orElse(""),
                    actor.account(),
                    view.list(),
                    view.name(),
                    JSON.writeValueAsString(view.filters()),
                    JSON.writeValueAsString(view.columns()),
                    clock.instant().toString(),
                    actor.account()))
        == 1;
  }

  /// Removes one.
  ///
  /// @return whether there was one
  public boolean remove(Actor actor, String id) {
    return database.inScope(actor.scope(), sql -> sql.execute(REMOVE, id, actor.account())) == 1;
  }

  private static SavedView view(Record row) {
    return new SavedView(
        row.get("id", String.class),
        row.get("list", String.class),
        row.get("name", String.class),
        JSON.readValue(
            row.get("filters", String.class), new TypeReference<TreeMap<String, String>>() {}),
        JSON.readValue(row.get("columns", String.class), new TypeReference<List<String>>() {}));
  }
}
