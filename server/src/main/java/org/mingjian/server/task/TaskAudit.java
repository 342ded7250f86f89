package org.mingjian.server.task;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.FileType;

/// Audits the extract of a task by the release it names.
final class TaskAudit {
  private final TaskQueue queue;
  private final TaskFolders folders;
  private final Inputs inputs;

  /// What an audit reads.
  record Inputs(TaskReleases releases, FileStore files, Extracts extracts) {}

  TaskAudit(TaskQueue queue, TaskFolders folders, Inputs inputs) {
    this.queue = queue;
    this.folders = folders;
    this.inputs = inputs;
  }

  /// Audits, and notes how it ended; what is stopped notes nothing. The rows of persons do not
  /// outlive it.
  void run(TaskOrder order, BooleanSupplier running) throws InterruptedException {
    TaskFolder folder = folders.of(order.id());
    folder.prepare();
    try {
      AuditChild.Ended ended =
          new AuditChild(folder)
              .run(
                  spec(order, folder),
                  at -> running.getAsBoolean() && queue.goesOn(order.id(), at));
      if (!ended.stopped()) {
        boolean done = ended.reason().isEmpty();
        Task.State state = done ? Task.State.DONE : Task.State.FAILED;
        queue.end(order.id(), state, ended.reason(), done ? ended.findings() : -1);
      }
    } finally {
      folder.clear();
    }
  }

  private AuditSpec spec(TaskOrder order, TaskFolder folder) {
    boolean uploaded = !order.upload().isEmpty();
    FileStore files = inputs.files;
    Path source = uploaded ? files.find(order.upload()) : inputs.extracts.find(order.folder());
    return new AuditSpec(
        source.toAbsolutePath().toString(),
        order.name(),
        uploaded && files.type(order.upload()) == FileType.ZIP,
        folder.work().toAbsolutePath().toString(),
        folder.result().toAbsolutePath().toString(),
        inputs.releases.file(order.release()).toAbsolutePath().toString(),
        order.institution(),
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }
}
