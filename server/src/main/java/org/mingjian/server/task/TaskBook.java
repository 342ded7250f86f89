package org.mingjian.server.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.BroughtFiles;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;

/// The tasks as the database keeps them. Whoever asks sees those of their own organisation.
public final class TaskBook {
  private static final int SHOWN = 200;
  private static final String IMPORT = "import";

  private static final String COLUMNS =
      "replace(CAST(task AS text), '-', '') AS id, kind, name, release, state, reason, stage, done,"
          + " whole, findings, reported, brought, swept, version, account, asked, changed,"
          + " coalesce((SELECT a.person FROM account a WHERE a.account = desk_task.account), '')"
          + " AS person";

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
      UPDATE desk_task SET state = ?, wish = ?, reason = '', stage = '', done = 0, whole = 0,
        swept = false, version = version + 1, changed = CAST(? AS timestamptz)
      WHERE task = CAST(? AS uuid) AND organisation = ? AND state = ANY (CAST(? AS text[]))
      """;

  private final Database database;
  private final Clock clock;
  private final Duration kept;
  private final AccessLog log;

  /// The tasks in `database`, whose results are kept for `kept` after their end.
  public TaskBook(Database database, Clock clock, Duration kept) {
    this.database = database;
    this.clock = clock;
    this.kept = kept;
    this.log = new AccessLog(clock);
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
          if (insert(sql, actor, asked) > 0 && !asked.upload.isEmpty()) {
            BroughtFiles.touch(sql, asked.upload, actor.account(), clock.instant());
          }
          return find(sql, actor, asked.id);
        });
  }

  private int insert(DSLContext sql, Actor actor, Asked asked) {
    String now = clock.instant().toString();
    return sql.execute(
        ADD,
        asked.id,
        Organisation.areaOf(actor.scope()),
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
  }

  /// A task of one's organisation.
  Optional<Task> find(Actor actor, String id) {
    return database.inScope(actor.scope(), sql -> find(sql, actor, id));
  }

  private Optional<Task> find(DSLContext sql, Actor actor, String id) {
    return sql
        .fetch(
            "SELECT "
                + COLUMNS
                + " FROM desk_task WHERE task = CAST(? AS uuid) AND organisation = ?",
            id,
            actor.organisation().code())
        .stream()
        .findFirst()
        .map(this::task);
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
                .map(this::task));
  }

  /// Moves a task to another state, where it stands in one of some.
  ///
  /// @return whether it did
  boolean move(Actor actor, String id, List<Task.State> from, Task.State to, String wish) {
    String[] words = from.stream().map(Task.State::word).toArray(String[]::new);
    String place = actor.organisation().code();
    return database.inScope(
        actor.scope(),
        sql -> {
          String now = clock.instant().toString();
          boolean moved = sql.execute(MOVE, to.word(), wish, now, id, place, words) == 1;
          if (moved && to == Task.State.QUEUED && wish.equals(IMPORT)) {
            log.write(sql, brought(actor, id));
          }
          return moved;
        });
  }

  /// What the bureau brings to the desk accuses somebody: it is a decision.
  private static AccessLog.Look brought(Actor actor, String id) {
    return new AccessLog.Look(
        Organisation.areaOf(actor.scope()),
        actor.scope().institution().orElse(""),
        actor.account(),
        "import-task",
        "task/" + id,
        LoggedReason.FINDINGS_TO_DESK.word());
  }

  private Task task(Record row) {
    Task.State state = Task.State.of(row.get("state", String.class));
    boolean reported = row.get("reported", Boolean.class);
    Instant changed = row.get("changed", OffsetDateTime.class).toInstant();
    return new Task(
        row.get("id", String.class),
        Task.Kind.find(row.get("kind", String.class)).orElseThrow(),
        row.get("name", String.class),
        row.get("release", String.class),
        state,
        row.get("reason", String.class),
        row.get("stage", String.class),
        row.get("done", Long.class),
        row.get("whole", Long.class),
        row.get("findings", Long.class),
        reported,
        row.get("brought", Boolean.class),
        reported && !state.isOpen() ? Optional.of(lastDay(changed)) : Optional.empty(),
        row.get("swept", Boolean.class),
        row.get("version", Long.class),
        row.get("account", String.class),
        row.get("person", String.class),
        row.get("asked", OffsetDateTime.class).toInstant(),
        changed);
  }

  /// The last whole day before they may go.
  private LocalDate lastDay(Instant changed) {
    return WorkingCalendar.day(changed.plus(kept)).minusDays(1);
  }
}
