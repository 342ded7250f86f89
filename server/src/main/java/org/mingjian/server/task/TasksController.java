package org.mingjian.server.task;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// 审核任务 as they are asked for: of which extract, by which release.
@ApiController
final class TasksController {
  private final TaskBook book;
  private final TaskReleases releases;
  private final TaskSources sources;

  TasksController(TaskBook book, TaskReleases releases, TaskSources sources) {
    this.book = book;
    this.releases = releases;
    this.sources = sources;
  }

  /// What is asked for.
  ///
  /// @param id chosen by who asks: 32 hexadecimal digits
  /// @param kind `audit` or `self-check`
  /// @param upload hash of what was uploaded; or
  /// @param path a folder below that of the extracts
  /// @param name for people; of the uploaded file, with its ending
  /// @param release id of one of the releases; left out for the one in force
  record Wanted(
      String id,
      String kind,
      @Nullable String upload,
      @Nullable String path,
      @Nullable String name,
      @Nullable String release) {}

  /// The tasks, the latest first.
  record Tasks(List<Task> rows) {}

  /// The releases to choose from, the one in force first, then the latest.
  record Releases(List<TaskReleases.Choice> rows) {}

  @PostMapping("/api/tasks")
  Task add(@RequestBody Wanted wanted, Actor actor) {
    Task.Kind kind = kind(wanted, actor);
    String upload = text(wanted.upload);
    String path = text(wanted.path);
    if (!TaskController.isId(text(wanted.id)) || upload.isEmpty() == path.isEmpty()) {
      throw Extracts.refused(
          "须有 32 位十六进制 id，且 upload、path 只给其一 an id of 32 hexadecimal digits, and upload or path");
    }
    String release = releases.find(text(wanted.release));
    String name = sources.name(actor, upload, path, text(wanted.name));
    TaskBook.Asked asked = new TaskBook.Asked(wanted.id, kind, name, upload, path, release);
    return book.add(actor, asked).orElseThrow(() -> TaskController.missing(wanted.id));
  }

  private static String text(@Nullable String given) {
    return Optional.ofNullable(given).map(String::strip).orElse("");
  }

  private static Task.Kind kind(Wanted wanted, Actor actor) {
    boolean institution = actor.scope().institution().isPresent();
    return Task.Kind.find(text(wanted.kind))
        .filter(kind -> institution == (kind == Task.Kind.SELF_CHECK))
        .orElseThrow(() ->
            Extracts.refused(
                "经办机构用 audit，医药机构用 self-check the bureau asks for audit, an institution for"
                    + " self-check"));
  }

  @GetMapping("/api/tasks")
  Tasks all(Actor actor) {
    return new Tasks(book.all(actor));
  }

  @GetMapping("/api/releases")
  Releases releases() {
    return new Releases(releases.all());
  }
}
