package org.mingjian.server.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;

/// The tasks as the database keeps them. Whoever asks sees those of their own organisation.
public final class TaskBook {
  private static final int SHOWN = 200;

  private static final String COLUMNS =
      "replace(CAST(task AS text), '-', '') AS id, kind, name, release, state, reason, stage, done,"
          + " whole, findings, reported, brought, version, account, asked, changed";

  private static final String ADD =
      """
      INSERT INTO desk_task (task, area_path, institution, organisation, account, kind, name,
        upload, folder, release, state, wish, asked, changed)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', 'audit',
        CAST(? AS timestamptz), CAST(? AS timestamptz))
      ON CONFLICT (task) DO NOTHING
      """;

  private static final String MOVE =
      """
      UPDATE desk_task SET state = ?, wish = ?, reason = ?, stage = '', done = 0, whole = 0,
        version = version + 1, changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND organisation = ? AND state = ANY (CAST(? AS text[]))
      """;

  private static final String TAKE =
      """
      UPDATE desk_task SET state = 'running', version = version + 1,
        changed = CAST(? AS timestamptz)
      WHERE task = (SELECT task FROM desk_task WHERE state = 'queued'
        ORDER BY asked, task LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING replace(CAST(task AS text), '-', '') AS id, wish, institution, kind, upload, folder,
        name, release
      """;

  private static final String NOTE =
      """
      UPDATE desk_task SET stage = ?, done = ?, whole = ?, version = version + 1,
        changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND state = 'running' AND (stage, done, whole) <> (?, ?, ?)
      """;

  private static final String END =
      """
      UPDATE desk_task SET state = ?, reason = ?, findings = CASE WHEN ? < 0 THEN findings ELSE ? END,
        reported = reported OR (wish = 'audit' AND ? = 'done'),
        brought = brought OR (wish = 'import' AND ? = 'done'),
        version = version + 1, changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND state = 'running'
      """;

  private static final String AGAIN =
      """
      UPDATE desk_task SET state = 'queued', reason = '服务重启，从头开始 begins anew after a restart',
        stage = '', done = 0, whole = 0, version = version + 1, changed = CAST(? AS timestamptz)
      WHERE state = 'running'
      """;

  private final Database database;
  private final Clock clock;

  /// The tasks in `database`.
  public TaskBook(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// What somebody asks for.
  record Asked(
      String id, Task.Kind kind, String name, String upload, String folder, String release) {}

  /// Keeps a task; one of this id that is there stays as it is.
  ///
  /// @return it; nothing where somebody else has a task of this id
  Optional<Task> add(Actor actor, Asked asked) {
    return database.inScope(
        actor.scope(),
        sql -> {
          String now = clock.instant().toString();
          sql.execute(
              ADD,
              asked.id,
              areaOf(actor.scope()),
              actor.scope().institution().orElse(""),
              actor.organisation().code(),
              actor.account(),
              asked.kind.word(),
              asked.name,
              asked.upload,
              asked.folder,
              asked.release,
              now,
              now);
          return find(sql, actor, asked.id);
        });
  }

  private static String areaOf(Scope scope) {
    String area = scope.areas().getFirst();
    return area.equals(Scope.EVERYWHERE) ? Organisation.NATION : area;
  }

  /// A task of one's organisation.
  Optional<Task> find(Actor actor, String id) {
    return database.inScope(actor.scope(), sql -> find(sql, actor, id));
  }

  private static Optional<Task> find(DSLContext sql, Actor actor, String id) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM desk_task WHERE task = CAST(? AS uuid) AND organisation = ?",
            id,
            actor.organisation().code())
        .stream()
        .findFirst()
        .map(TaskBook::task);
  }

  /// The latest tasks of one's organisation, the latest first.
  List<Task> all(Actor actor) {
    return database.inScope(
        actor.scope(),
        sql ->
            sql.fetch(
                    "SELECT "
                        + COLUMNS
                        + " FROM desk_task WHERE organisation = ? ORDER BY asked DESC, task DESC"
                        + " LIMIT "
                        + SHOWN,
                    actor.organisation().code())
                .map(TaskBook::task));
  }

  /// Moves a task to another state, where it stands in one of some.
  ///
  /// @return whether it did
  boolean move(Actor actor, String id, List<Task.State> from, Task.State to, String wish) {
    String[] words = from.stream().map(Task.State::word).toArray(String[]::new);
    return database.inScope(
            actor.scope(),
            sql ->
                sql.execute(
                    MOVE,
                    to.word(),
                    wish,
                    "",
                    clock.instant().toString(),
                    id,
                    actor.organisation().code(),
                    words))
        == 1;
  }

  /// Takes the one that waits longest.
  Optional<TaskOrder> take() {
    return inService(sql ->
        sql.fetch(TAKE, clock.instant().toString()).stream().findFirst().map(TaskBook::order));
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
          at.stage(),
          at.done(),
          at.of());
      return sql.fetchSingle(
              "SELECT state = 'running' FROM desk_task WHERE task = CAST(? AS uuid)", id)
          .into(Boolean.class);
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
            id));
  }

  /// Lets what a former service was doing wait again.
  void again() {
    inService(sql -> sql.execute(AGAIN, clock.instant().toString()));
  }

  private <T> T inService(Database.Work<T> work) {
    return database.inScope(Scope.service(), work);
  }

  private static Task task(Record row) {
    return new Task(
        row.get("id", String.class),
        Task.Kind.find(row.get("kind", String.class)).orElseThrow(),
        row.get("name", String.class),
        row.get("release", String.class),
        Task.State.of(row.get("state", String.class)),
        row.get("reason", String.class),
        row.get("stage", String.class),
        row.get("done", Long.class),
        row.get("whole", Long.class),
        row.get("findings", Long.class),
        row.get("reported", Boolean.class),
        row.get("brought", Boolean.class),
        row.get("version", Long.class),
        row.get("account", String.class),
        row.get("asked", OffsetDateTime.class).toInstant(),
        row.get("changed", OffsetDateTime.class).toInstant());
  }
}
