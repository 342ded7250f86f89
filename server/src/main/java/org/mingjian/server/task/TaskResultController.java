package org.mingjian.server.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Looking;
import org.mingjian.server.api.Sight;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What came of a task: its report, and the files beside it.
@ApiController
final class TaskResultController {
  /// What runs in the report stands apart from everything: it has no session, and no network.
  private static final String REPORT =
      "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:;"
          + " sandbox allow-scripts allow-modals; frame-ancestors 'none'";

  private static final String REPORT_FILE = "report.html";

  /// Of the files of a run; what a rule on trial found is no hospital's.
  private static final Set<String> FILES =
      Set.of(
          "findings.csv",
          "findings.xlsx",
          "findings.parquet",
          "indicators.csv",
          "summary.json",
          "rejected.csv",
          REPORT_FILE);

  private final TaskBook book;
  private final TaskFolders folders;
  private final TaskExports exports;

  TaskResultController(TaskBook book, TaskFolders folders, TaskExports exports) {
    this.book = book;
    this.folders = folders;
    this.exports = exports;
  }

  @GetMapping("/api/tasks/{id}/report")
  ResponseEntity<Resource> report(@PathVariable String id, Actor actor) {
    Path report = path(id, REPORT_FILE, actor);
    exports.note(actor, id, REPORT_FILE);
    return ResponseEntity.ok()
        .header("Content-Security-Policy", REPORT)
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(new FileSystemResource(report));
  }

  /// Persons are masked where the request does not say why.
  @GetMapping("/api/tasks/{id}/files/{name}")
  ResponseEntity<Resource> file(
      @PathVariable String id, @PathVariable String name, Actor actor, Looking looking)
      throws IOException {
    Path file = path(id, name, actor);
    boolean masked =
        exports.note(actor, looking, id, name) instanceof Sight.Masked
            && MaskedFile.isPersonal(name);
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(
            masked ? new InputStreamResource(MaskedFile.open(file)) : new FileSystemResource(file));
  }

  private Path path(String id, String name, Actor actor) {
    Task task = TaskController.find(book, id, actor);
    if (task.reported() && FILES.contains(name)) {
      Path file = folders.of(task.id()).result().resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new MingjianException(ApiError.NOT_FOUND, "任务没有该文件 the task has no such file: " + name);
  }
}
