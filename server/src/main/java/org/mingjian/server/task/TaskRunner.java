package org.mingjian.server.task;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/// Does the tasks, one after the other, while the service runs and is the one worker of its
/// database. What it was doing when it was stopped is begun anew.
final class TaskRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
  private static final int PAUSE_MILLIS = 500;
  private static final int PATIENCE_MILLIS = 5000;
  private static final long SWEEP_NANOS = TimeUnit.HOURS.toNanos(1);

  private final TaskQueue queue;
  private final TaskLease lease;
  private final Works works;
  private volatile boolean running;
  private long sweptNanos = System.nanoTime() - SWEEP_NANOS;
  private Optional<Thread> worker = Optional.empty();

  /// What is done.
  ///
  /// @param sweep now and then, by every service, since each has folders of its own
  record Works(TaskAudit audit, TaskImport bring, TaskSweep sweep) {}

  TaskRunner(TaskQueue queue, TaskLease lease, Works works) {
    this.queue = queue;
    this.lease = lease;
    this.works = works;
  }

  @Override
  public void start() {
    running = true;
    lease.begin(queue::again);
    worker = Optional.of(Thread.ofPlatform().daemon().name("tasks").start(this::work));
  }

  private void work() {
    try {
      while (running) {
        turn();
      }
    } finally {
      lease.close();
    }
  }

  private void turn() {
    try {
      sweep();
      Optional<TaskOrder> next = lease.isHeld() ? queue.take() : Optional.empty();
      if (next.isPresent()) {
        run(next.get());
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException e) {
      running = false;
    } catch (MingjianException e) {
      LOG.warn("任务暂不能办理，稍后再试 tasks wait, tried again: {}", e.getMessage());
      pause();
    } catch (RuntimeException e) {
      LOG.error("任务办理出错 a fault among the tasks", e);
      pause();
    }
  }

  private void sweep() {
    if (System.nanoTime() - sweptNanos >= SWEEP_NANOS) {
      sweptNanos = System.nanoTime();
      works.sweep.sweep();
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
        works.bring.run(order);
      } else {
        works.audit.run(order, () -> running);
      }
    } catch (MingjianException e) {
      queue.end(order.id(), Task.State.FAILED, e.display(), -1);
    } catch (RuntimeException e) {
      LOG.error("任务出错 a fault in task {}", order.id(), e);
      queue.end(order.id(), Task.State.FAILED, "程序出错，请报告给我们 a fault of ours, please report it", -1);
    }
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
