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
    Telling telling = new Telling(response.getOutputStream(), version(request));
    while (telling.tell(task) && runner.isRunning()) {
      Thread.sleep(GLANCE);
      task = TaskController.find(book, id, actor);
    }
  }

  /// What one page has been told so far. Not for use by several threads.
  private static final class Telling {
    private final OutputStream out;
    private final long begunNanos = System.nanoTime();
    private long toldNanos = begunNanos;
    private long seen;

    Telling(OutputStream out, long seen) {
      this.out = out;
      this.seen = seen;
    }

    /// Tells what is new; where nothing was for long, that the line still stands.
    ///
    /// @return whether more is to be told
    boolean tell(Task task) throws IOException {
      boolean over = !task.state().isOpen();
      if (task.version() != seen || over) {
        write(text(task, over));
        seen = task.version();
      } else if (System.nanoTime() - toldNanos > BEAT_NANOS) {
        write(": \n\n");
      }
      return !over && System.nanoTime() - begunNanos <= LONGEST_NANOS;
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      toldNanos = System.nanoTime();
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
}
