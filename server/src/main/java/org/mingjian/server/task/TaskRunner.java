package org.mingjian.server.task;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does the tasks, one after the other, while the service runs. What it was doing when it was
/// stopped it begins anew.
final class TaskRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
  private static final int PAUSE_MILLIS = 500;
  private static final int PATIENCE_MILLIS = 5000;

  private final TaskBook book;
  private final Parts parts;
  private volatile boolean running;
  private Optional<Thread> worker = Optional.empty();

  /// What tasks are done with.
  ///
  /// @param folder of a task, by id
  /// @param importing brings findings to the desk
  record Parts(
      ReleaseInForce inForce,
      FileStore files,
      Extracts extracts,
      Function<String, TaskFolder> folder,
      FindingImport importing) {}

  TaskRunner(TaskBook book, Parts parts) {
    this.book = book;
    this.parts = parts;
  }

  @Override
  public void start() {
    running = true;
    worker = Optional.of(Thread.ofPlatform().daemon().name("tasks").start(this::work));
  }

  private void work() {
    boolean known = false;
    while (running) {
      try {
        if (!known) {
          book.again();
          known = true;
        }
        Optional<TaskOrder> next = book.take();
        if (next.isPresent()) {
          run(next.get());
        } else {
          Thread.sleep(PAUSE_MILLIS);
        }
      } catch (InterruptedException e) {
        return;
      } catch (MingjianException e) {
        LOG.warn("任务暂不能办理，稍后再试 tasks wait, tried again: {}", e.getMessage());
        pause();
      } catch (RuntimeException e) {
        LOG.error("任务办理出错 a fault among the tasks", e);
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  /// A fault of one task is that task's end, and no other's.
  private void run(TaskOrder order) throws InterruptedException {
    try {
      if (order.isImport()) {
        bring(order);
      } else {
        audit(order);
      }
    } catch (MingjianException e) {
      book.end(order.id(), Task.State.FAILED, e.display(), -1);
    } catch (RuntimeException e) {
      LOG.error("任务出错 a fault in task {}", order.id(), e);
      book.end(order.id(), Task.State.FAILED, "程序出错，请报告给我们 a fault of ours, please report it", -1);
    }
  }

  private void bring(TaskOrder order) {
    book.goesOn(order.id(), new AuditProgress("importing", 0, 0));
    AuditOutput output = AuditOutput.open(parts.folder.apply(order.id()).result());
    parts.importing.bring(
        output,
        so -> book.goesOn(order.id(), new AuditProgress("importing", so.arrived(), so.arrived())));
    book.end(order.id(), Task.State.DONE, "", -1);
  }

  private void audit(TaskOrder order) throws InterruptedException {
    TaskFolder folder = parts.folder.apply(order.id());
    folder.prepare();
    try {
      ReleaseFile.write(parts.inForce.judge().release(), folder.release());
      AuditChild.Ended ended =
          new AuditChild(folder)
              .run(spec(order, folder), at -> running && book.goesOn(order.id(), at));
      if (!ended.stopped()) {
        boolean done = ended.reason().isEmpty();
        Task.State state = done ? Task.State.DONE : Task.State.FAILED;
        book.end(order.id(), state, ended.reason(), done ? ended.findings() : -1);
      }
    } finally {
      folder.clear();
    }
  }

  private AuditSpec spec(TaskOrder order, TaskFolder folder) {
    boolean uploaded = !order.upload().isEmpty();
    Path source = uploaded ? parts.files.find(order.upload()) : parts.extracts.find(order.folder());
    return new AuditSpec(
        source.toAbsolutePath().toString(),
        order.name(),
        uploaded && parts.files.type(order.upload()) == FileType.ZIP,
        folder.work().toAbsolutePath().toString(),
        folder.result().toAbsolutePath().toString(),
        folder.release().toAbsolutePath().toString(),
        order.institution(),
        Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
  }

  @Override
  public void stop() {
    running = false;
    worker.ifPresent(thread -> {
      try {
        thread.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
