package org.mingjian.server.task;

import java.time.Clock;
import java.util.Optional;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// The tasks as a worker takes them. What it says of a task that another worker has taken over
/// counts for nothing.
final class TaskQueue {
  /// Nothing is given to a worker that has lost its lease.
  private static final String TAKE =
      """
      UPDATE desk_task SET state = 'running', owner = ?, version = version + 1,
        changed = CAST(? AS timestamptz)
      WHERE task = (SELECT task FROM desk_task WHERE state = 'queued'
          ORDER BY asked, task LIMIT 1 FOR UPDATE SKIP LOCKED)
        AND EXISTS (SELECT FROM task_worker w WHERE w.owner = ?)
      RETURNING replace(CAST(task AS text), '-', '') AS id, wish, institution, kind, upload, folder,
        name, release
      """;

  private static final String NOTE =
      """
      UPDATE desk_task SET stage = ?, done = ?, whole = ?, version = version + 1,
        changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND state = 'running' AND owner = ?
        AND (stage, done, whole) <> (?, ?, ?)
      """;

  private static final String GOES_ON =
      """
      SELECT state = 'running' AND owner = ? FROM desk_task WHERE task = CAST(? AS uuid)
      """;

  private static final String END =
      """
      UPDATE desk_task SET state = ?, reason = ?, findings = CASE WHEN ? < 0 THEN findings ELSE ? END,
        reported = reported OR (wish = 'audit' AND ? = 'done'),
        brought = brought OR (wish = 'import' AND ? = 'done'), owner = '',
        version = version + 1, changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND state = 'running' AND owner = ?
      """;

  private static final String AGAIN =
      """
      UPDATE desk_task SET state = 'queued', owner = '',
        reason = '服务重启，从头开始 begins anew after a restart',
        stage = '', done = 0, whole = 0, version = version + 1, changed = CAST(? AS timestamptz)
      WHERE state = 'running'
      """;

  private final Database database;
  private final Clock clock;
  private final String owner;

  /// The tasks for the worker `owner`.
  TaskQueue(Database database, Clock clock, String owner) {
    this.database = database;
    this.clock = clock;
    this.owner = owner;
  }

  /// Takes the one that waits longest.
  Optional<TaskOrder> take() {
    return inService(sql ->
        sql.fetch(TAKE, owner, clock.instant().toString(), owner).stream()
            .findFirst()
            .map(TaskQueue::order));
  }

  private static TaskOrder order(Record row) {
    return new TaskOrder(
        row.get("id", String.class),
        row.get("wish", String.class),
        row.get("institution", String.class),
        row.get("upload", String.class),
        row.get("folder", String.class),
        row.get("name", String.class),
        row.get("release", String.class));
  }

  /// Notes how far a task has come.
  ///
  /// @return whether it is still to go on
  boolean goesOn(String id, AuditProgress at) {
    return inService(sql -> {
      sql.execute(
          NOTE,
          at.stage(),
          at.done(),
          at.of(),
          clock.instant().toString(),
          id,
          owner,
          at.stage(),
          at.done(),
          at.of());
      return sql.fetchSingle(GOES_ON, owner, id).into(boolean.class);
    });
  }

  /// Notes how a task ended; one that was cancelled stays cancelled.
  ///
  /// @param findings below zero where nothing new is known
  void end(String id, Task.State state, String reason, long findings) {
    inService(sql ->
        sql.execute(
            END,
            state.word(),
            reason,
            findings,
            findings,
            state.word(),
            state.word(),
            clock.instant().toString(),
            id,
            owner));
  }

  /// Lets what a worker that is no more was doing wait again.
  void again() {
    inService(sql -> sql.execute(AGAIN, clock.instant().toString()));
  }

  private <T> T inService(Database.Work<T> work) {
    return database.inScope(Scope.service(), work);
  }
}
