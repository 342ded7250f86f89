package org.mingjian.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.database.Scope;
import org.mingjian.values.MingjianException;

/// Deletes the results of tasks after their time: first the row says so, then the folder goes. Cut
/// short in between, the next round goes on. For the thread of the worker, which alone writes
/// folders of tasks.
final class TaskSweep {
  private static final String FORGET =
      """
      UPDATE desk_task SET swept = true, reported = false, version = version + 1
      WHERE task IN (SELECT task FROM desk_task
        WHERE NOT swept AND state IN ('cancelled', 'failed', 'done')
          AND changed < CAST(? AS timestamptz) FOR UPDATE SKIP LOCKED)
      """;

  private static final String SWEPT =
      """
      SELECT replace(CAST(task AS text), '-', '') AS id FROM desk_task
      WHERE swept AND task = ANY (CAST(? AS uuid[])) ORDER BY task
      """;

  private final Database database;
  private final TaskFolders folders;
  private final Duration kept;
  private final Clock clock;

  /// Deletes results that are older than `kept`.
  TaskSweep(Database database, TaskFolders folders, Duration kept, Clock clock) {
    this.database = database;
    this.folders = folders;
    this.kept = kept;
    this.clock = clock;
  }

  /// Sweeps once.
  ///
  /// @return how many folders were deleted
  /// @throws MingjianException [TaskError#DISK]
  int sweep() {
    forget();
    return delete();
  }

  /// Notes whose results are no longer there.
  void forget() {
    String then = clock.instant().minus(kept).toString();
    database.inScope(Scope.service(), sql -> sql.execute(FORGET, then));
  }

  /// Deletes the folders of those.
  int delete() {
    String[] there = there();
    List<String> swept =
        database.inScope(
            Scope.service(), sql -> sql.fetch(SWEPT, (Object) there).getValues("id", String.class));
    swept.forEach(this::delete);
    return swept.size();
  }

  private void delete(String id) {
    try {
      FolderTree.delete(folders.of(id).path());
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private String[] there() {
    if (!Files.isDirectory(folders.root())) {
      return new String[0];
    }
    try (Stream<Path> all = Files.list(folders.root())) {
      return all.map(path -> path.getFileName().toString())
          .filter(TaskController::isId)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw disk(e);
    }
  }

  private MingjianException disk(IOException e) {
    return new MingjianException(
        TaskError.DISK, "任务结果无法删除 results cannot be deleted: " + e.getMessage(), e);
  }
}
