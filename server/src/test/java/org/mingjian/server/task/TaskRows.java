package org.mingjian.server.task;

import java.time.Instant;
import java.util.UUID;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

/// Tasks in a database that no service works on but those a test makes.
final class TaskRows {
  static final Database DATABASE = SharedPostgres.another("tasks_apart");

  private TaskRows() {}

  /// A task that wishes for an audit of a folder that is not there.
  static String add(String state, Instant changed) {
    String id = UUID.randomUUID().toString().replace("-", "");
    execute(
        """
        INSERT INTO desk_task (task, area_path, institution, organisation, account, kind, name,
          upload, folder, release, state, wish, reported, asked, changed)
        VALUES (CAST(? AS uuid), '/990000', '', 'o', 'a', 'audit', 'n', '', 'missing', '', ?,
          'audit', ? = 'done', CAST(? AS timestamptz), CAST(? AS timestamptz))
        """,
        id,
        state,
        state,
        changed.toString(),
        changed.toString());
    return id;
  }

  static void execute(String statement, Object... values) {
    DATABASE.inScope(Scope.service(), sql -> sql.execute(statement, values));
  }

  static Record row(String id) {
    return DATABASE.inScope(
        Scope.service(),
        sql -> sql.fetchSingle("SELECT * FROM desk_task WHERE task = CAST(? AS uuid)", id));
  }

  static String state(String id) {
    return row(id).get("state", String.class);
  }

  /// Nothing waits, nobody works.
  static void clear() {
    execute("UPDATE desk_task SET state = 'cancelled' WHERE state IN ('queued', 'running')");
    execute("DELETE FROM task_worker");
  }
}
