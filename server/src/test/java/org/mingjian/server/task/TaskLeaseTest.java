package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.server.activation.ReleaseShelf;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.fsi.ReleaseInForce;

/// Several services on one database.
class TaskLeaseTest {
  private static final Instant NOW = Instant.now();
  private static final ReleaseInForce RELEASE =
      new ReleaseInForce(new ReleaseBuilder(RulePack.builtIn()).build());

  @TempDir private Path folder;

  @BeforeEach
  void clear() {
    TaskRows.clear();
  }

  /// A worker by its name, as one service has it.
  private record Worker(TaskLease lease, TaskQueue queue) {
    static Worker of(String name) {
      return new Worker(
          new TaskLease(TaskRows.DATABASE, name, TaskLease.LONGEST),
          new TaskQueue(TaskRows.DATABASE, Clock.systemUTC(), name));
    }

    Worker beating() {
      lease.beat(queue::again);
      return this;
    }
  }

  @Test
  void givesTasksToOneOfTwoServices() {
    String task = TaskRows.add("queued", NOW);
    Worker first = Worker.of("first").beating();
    Worker second = Worker.of("second").beating();
    assertTrue(first.lease.isHeld());
    assertFalse(second.lease.isHeld());
    assertEquals(Optional.empty(), second.queue.take());
    assertEquals(task, first.queue.take().orElseThrow().id());
  }

  @Test
  void leavesAloneWhatAnotherServiceIsDoing() {
    String task = TaskRows.add("queued", NOW);
    Worker first = Worker.of("first").beating();
    first.queue.take();
    Worker.of("second").beating();
    assertEquals("running", TaskRows.state(task));
    assertTrue(first.queue.goesOn(task, AuditProgress.NONE));
  }

  @Test
  void takesOverFromAServiceWhoseHeartStoodStill() {
    String task = TaskRows.add("queued", NOW);
    Worker first = Worker.of("first").beating();
    first.queue.take();
    TaskRows.execute("UPDATE task_worker SET seen = seen - interval '2 minutes'");
    Worker second = Worker.of("second").beating();
    assertEquals("queued", TaskRows.state(task));
    assertEquals(task, second.queue.take().orElseThrow().id());
    assertFalse(first.queue.goesOn(task, AuditProgress.NONE));
    first.queue.end(task, Task.State.DONE, "", 7);
    assertEquals("running", TaskRows.state(task));
    assertFalse(first.beating().lease.isHeld());
  }

  @Test
  void beginsAnewAtOnceWhatItWasDoingBeforeARestart() {
    String task = TaskRows.add("queued", NOW);
    Worker.of("first").beating().queue.take();
    Worker restarted = Worker.of("first").beating();
    assertTrue(restarted.lease.isHeld());
    assertEquals("queued", TaskRows.state(task));
  }

  @Test
  void needNotBeWaitedForWhenItEndsInOrder() {
    Worker.of("first").beating().lease.close();
    assertTrue(Worker.of("second").beating().lease.isHeld());
  }

  /// Each is begun once: queued, running, failed are three versions.
  @Test
  void doesEachTaskOnceWhereTwoServicesRun() throws InterruptedException {
    List<String> tasks = IntStream.range(0, 6).mapToObj(i -> TaskRows.add("queued", NOW)).toList();
    TaskRunner first = runner("one");
    TaskRunner second = runner("two");
    first.start();
    second.start();
    for (int look = 0; look < 600 && !allFailed(tasks); look++) {
      Thread.sleep(100);
    }
    first.stop();
    second.stop();
    for (String task : tasks) {
      assertEquals("failed", TaskRows.state(task));
      assertEquals(3, TaskRows.row(task).get("version", Long.class));
    }
  }

  private static boolean allFailed(List<String> tasks) {
    return tasks.stream().allMatch(task -> TaskRows.state(task).equals("failed"));
  }

  private TaskRunner runner(String name) {
    TaskFolders folders = new TaskFolders(folder.resolve(name));
    Clock clock = Clock.systemUTC();
    TaskQueue queue = new TaskQueue(TaskRows.DATABASE, clock, folders.name().text());
    TaskAudit.Inputs inputs =
        new TaskAudit.Inputs(
            new TaskReleases(new ReleaseShelf(folder.resolve(name)), RELEASE),
            new FileStore(folder.resolve("files")),
            new Extracts(Optional.of(folder)));
    FindingImport importing =
        new FindingImport(
            TaskRows.DATABASE,
            new Gathering(Procedures.national()),
            new Areas(code -> Optional.empty()),
            clock);
    TaskRunner.Works works =
        new TaskRunner.Works(
            new TaskAudit(queue, folders, inputs),
            new TaskImport(queue, folders, importing),
            new TaskSweep(TaskRows.DATABASE, folders, Duration.ofDays(90), clock));
    TaskLease lease = new TaskLease(TaskRows.DATABASE, folders.name().text(), TaskLease.LONGEST);
    return new TaskRunner(queue, lease, works);
  }
}
