package org.mingjian.server.task;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// 审核任务: an extract is audited by the release in force, watched, its report opened, its findings
/// brought to the desk.
@ApiController
final class TaskController {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  /// What runs in the report stands apart from everything: it has no session, and no network.
  private static final String REPORT =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:;"
          + " sandbox allow-scripts allow-modals; frame-ancestors 'none'";

  /// Of the files of a run; what a rule on trial found is no hospital's.
  private static final Set<String> FILES =
      Set.of(
          "findings.csv",
          "findings.xlsx",
          "findings.parquet",
          "indicators.csv",
          "summary.json",
          "rejected.csv",
          "report.html");

  private final TaskBook book;
  private final Places places;
  private final ReleaseInForce inForce;
  private final Database database;

  /// Where extracts come from and results lie.
  ///
  /// @param folder of a task, by id
  record Places(Extracts extracts, Function<String, TaskFolder> folder) {}

  TaskController(TaskBook book, Places places, ReleaseInForce inForce, Database database) {
    this.book = book;
    this.places = places;
    this.inForce = inForce;
    this.database = database;
  }

  /// What is asked for.
  ///
  /// @param id chosen by who asks: 32 hexadecimal digits
  /// @param kind `audit` or `self-check`
  /// @param upload hash of what was uploaded; or
  /// @param path a folder below that of the extracts
  /// @param name for people; of the uploaded file, with its ending
  /// @param release id of the release in force, for who wants no other; else left out
  record Wanted(
      String id,
      String kind,
      @Nullable String upload,
      @Nullable String path,
      @Nullable String name,
      @Nullable String release) {}

  /// The tasks, the latest first.
  record Tasks(List<Task> rows) {}

  @PostMapping("/api/tasks")
  Task add(@RequestBody Wanted wanted, Actor actor) {
    Task.Kind kind = kind(wanted, actor);
    String upload = text(wanted.upload);
    String path = text(wanted.path);
    if (!ID.matcher(text(wanted.id)).matches() || upload.isEmpty() == path.isEmpty()) {
      throw Extracts.refused(
          "须有 32 位十六进制 id，且 upload、path 只给其一 an id of 32 hexadecimal digits, and upload or path");
    }
    requireRelease(text(wanted.release));
    String name = source(actor, upload, path, text(wanted.name));
    TaskBook.Asked asked =
        new TaskBook.Asked(wanted.id, kind, name, upload, path, text(wanted.release));
    return book.add(actor, asked).orElseThrow(() -> missing(wanted.id));
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

  private void requireRelease(String release) {
    String known = inForce.judge().release().id();
    if (!release.isEmpty() && !release.equals(known)) {
      throw Extracts.refused("版本未生效 the release in force is " + known + "，收到 got " + release);
    }
  }

  private String source(Actor actor, String upload, String path, String name) {
    if (upload.isEmpty()) {
      if (actor.scope().institution().isPresent()) {
        throw Extracts.refused("自查须上传数据 a self-check is of what is uploaded");
      }
      places.extracts.find(path);
      return name.isEmpty() ? path : name;
    }
    FileType type =
        database
            .inScope(actor.scope(), sql -> Uploads.brought(sql, upload, actor.account()))
            .orElseThrow(() -> Extracts.refused("没有上传过该文件 not uploaded: " + upload))
            .type();
    return switch (type) {
      case ZIP -> name.isEmpty() ? "extract.zip" : name;
      case CSV, PARQUET -> table(name);
      default -> throw Extracts.refused("不是数据表或压缩包 no table and no ZIP: " + type.word());
    };
  }

  /// A table is known by its name.
  private static String table(String name) {
    if (!name.matches("[A-Za-z0-9_.-]{1,80}\\.(csv|parquet)")) {
      throw Extracts.refused("单个数据表须给文件名 a table needs its name, as fee_list_d.csv: " + name);
    }
    return name;
  }

  @GetMapping("/api/tasks")
  Tasks all(Actor actor) {
    return new Tasks(book.all(actor));
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
        .filter(text -> ID.matcher(text).matches())
        .flatMap(text -> book.find(actor, text))
        .orElseThrow(() -> missing(id));
  }

  private static MingjianException missing(String id) {
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
    if (task.kind() != Task.Kind.AUDIT) {
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

  @GetMapping("/api/tasks/{id}/report")
  ResponseEntity<Resource> report(@PathVariable String id, Actor actor) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", REPORT)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(new FileSystemResource(path(id, "report.html", actor)));
  }

  @GetMapping("/api/tasks/{id}/files/{name}")
  ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String name, Actor actor) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(new FileSystemResource(path(id, name, actor)));
  }

  private Path path(String id, String name, Actor actor) {
    Task task = find(book, id, actor);
    if (task.reported() && FILES.contains(name)) {
      Path file = places.folder.apply(task.id()).result().resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new MingjianException(ApiError.NOT_FOUND, "任务没有该文件 the task has no such file: " + name);
  }
}
