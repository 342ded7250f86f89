package org.mingjian.server.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskSweepTest {
  private static final Instant NOW = Instant.now();
  private static final Duration KEPT = Duration.ofDays(90);

  @TempDir private Path root;

  @BeforeEach
  void clear() {
    TaskRows.clear();
  }

  @Test
  void deletesResultsAfterTheirTimeAndSaysSo() throws IOException {
    String task = withResult(TaskRows.add("done", NOW));
    after(89).sweep();
    assertTrue(hasResult(task));
    after(91).sweep();
    assertFalse(Files.exists(root.resolve(task)));
    assertTrue(TaskRows.row(task).get("swept", Boolean.class));
    assertFalse(TaskRows.row(task).get("reported", Boolean.class));
  }

  @Test
  void deletesNothingThatIsBeingBroughtToTheDesk() throws IOException {
    String task = withResult(TaskRows.add("done", NOW));
    TaskRows.execute(
        "UPDATE desk_task SET state = 'running', wish = 'import' WHERE task = CAST(? AS uuid)",
        task);
    after(91).sweep();
    assertTrue(hasResult(task));
    assertTrue(TaskRows.row(task).get("reported", Boolean.class));
  }

  @Test
  void goesOnWhereItWasKilledBetweenRowAndFolder() throws IOException {
    String old = withResult(TaskRows.add("done", NOW.minus(KEPT).minus(KEPT)));
    String young = withResult(TaskRows.add("done", NOW));
    after(0).forget();
    assertTrue(hasResult(old));
    assertEquals(1, after(0).sweep());
    assertFalse(hasResult(old));
    assertTrue(hasResult(young));
  }

  @Test
  void leavesFoldersAloneThatAreNoTasks() throws IOException {
    Path other = Files.createDirectories(root.resolve("0123456789abcdef0123456789abcdef"));
    after(9999).sweep();
    assertTrue(Files.exists(other));
  }

  private TaskSweep after(int days) {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
    return new TaskSweep(TaskRows.DATABASE, new TaskFolders(root), KEPT, later);
  }

  private String withResult(String task) throws IOException {
    Path result = Files.createDirectories(root.resolve(task).resolve("result"));
    Files.writeString(result.resolve("report.html"), "report");
    return task;
  }

  private boolean hasResult(String task) {
    return Files.exists(root.resolve(task).resolve("result/report.html"));
  }
}
