package org.mingjian.server.task;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.identity.Actor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/// How a task gets on, as server-sent events: `progress` whenever anything changed, `end` when
/// nothing more will. An event says all there is to say, so who comes back with `Last-Event-ID`
/// misses nothing. Source: HTML Living Standard, 9.2 Server-sent events.
@ApiController
final class ProgressController {
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final long BEAT_NANOS = Duration.ofSeconds(10).toNanos();

  /// A page comes back by itself; whether it still may is looked at then.
  private static final long LONGEST_NANOS = Duration.ofMinutes(10).toNanos();

  private final TaskBook book;
  private final TaskRunner runner;

  ProgressController(TaskBook book, TaskRunner runner) {
    this.book = book;
    this.runner = runner;
  }

  /// What an event says.
  record Event(String state, String reason, String stage, long done, long of, long findings) {
    static Event of(Task task) {
      return new Event(
          task.state().word(),
          task.reason(),
          task.stage(),
          task.done(),
          task.of(),
          task.findings());
    }
  }

  /// Writes until the task has ended, the page has gone or the service stops.
  @GetMapping("/api/tasks/{id}/progress")
  void progress(
      @PathVariable String id,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException, InterruptedException {
    Task task = TaskController.find(book, id, actor);
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("X-Accel-Buffering", "no");
    OutputStream out = response.getOutputStream();
    long begun = System.nanoTime();
    long told = begun;
    long seen = version(request);
    while (true) {
      boolean over = !task.state().isOpen();
      if (task.version() != seen || over) {
        write(out, text(task, over));
        seen = task.version();
        told = System.nanoTime();
      } else if (System.nanoTime() - told > BEAT_NANOS) {
        write(out, ": \n\n");
        told = System.nanoTime();
      }
      if (over || !runner.isRunning() || System.nanoTime() - begun > LONGEST_NANOS) {
        return;
      }
      Thread.sleep(GLANCE);
      task = TaskController.find(book, id, actor);
    }
  }

  private static long version(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Last-Event-ID"))
        .filter(text -> text.matches("[0-9]{1,18}"))
        .map(Long::parseLong)
        .orElse(0L);
  }

  private static String text(Task task, boolean over) {
    return "id: "
        + task.version()
        + "\nevent: "
        + (over ? "end" : "progress")
        + "\nretry: 2000\ndata: "
        + JsonMapper.shared().writeValueAsString(Event.of(task))
        + "\n\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
