package org.mingjian.server.task;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One 审核任务: as it stands, stopped, begun anew, its findings brought to the desk.
@ApiController
final class TaskController {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final TaskBook book;

  TaskController(TaskBook book) {
    this.book = book;
  }

  @GetMapping("/api/tasks/{id}")
  Task one(@PathVariable String id, Actor actor) {
    return find(book, id, actor);
  }

  /// A task of one's organisation.
  ///
  /// @throws MingjianException [ApiError#NOT_FOUND]
  static Task find(TaskBook book, String id, Actor actor) {
    return Optional.of(id)
        .filter(TaskController::isId)
        .flatMap(text -> book.find(actor, text))
        .orElseThrow(() -> missing(id));
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  static MingjianException missing(String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该任务，或无权查看 no such task: " + id);
  }

  @PostMapping("/api/tasks/{id}/cancel")
  Task cancel(@PathVariable String id, Actor actor) {
    Task task = find(book, id, actor);
    book.move(
        actor,
        id,
        List.of(Task.State.QUEUED, Task.State.RUNNING),
        Task.State.CANCELLED,
        task.reported() ? "import" : "audit");
    return find(book, id, actor);
  }

  @PostMapping("/api/tasks/{id}/resume")
  Task resume(@PathVariable String id, Actor actor) {
    Task task = find(book, id, actor);
    List<Task.State> from = List.of(Task.State.CANCELLED, Task.State.FAILED);
    return moved(task, from, task.reported() ? "import" : "audit", actor);
  }

  @PostMapping("/api/tasks/{id}/import")
  Task bring(@PathVariable String id, Actor actor) {
    Task task = find(book, id, actor);
    if (task.kind() != Task.Kind.AUDIT || !task.reported()) {
      throw state(task);
    }
    return task.brought() ? task : moved(task, List.of(Task.State.DONE), "import", actor);
  }

  /// What is on its way already is on its way.
  private Task moved(Task task, List<Task.State> from, String wish, Actor actor) {
    boolean moved = book.move(actor, task.id(), from, Task.State.QUEUED, wish);
    Task now = find(book, task.id(), actor);
    if (!moved && !now.state().isOpen()) {
      throw state(now);
    }
    return now;
  }

  private static MingjianException state(Task task) {
    return new MingjianException(
        TaskError.STATE_REFUSED,
        "任务当前状态不允许此操作 not in this state: " + task.kind().word() + " " + task.state().word());
  }
}
