package org.mingjian.server.fsi;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The national wire over HTTP. Whatever is wrong, the answer is 200 and valid: clients look at
/// `infcode`, and some stop charging at anything else. It stands before everything else that looks
/// at requests, since what a doctor waits for need not go through it.
final class WireEntrance implements Filter {
  /// Names the release an answer was judged by.
  private static final String RELEASE = "x-mingjian-release";

  /// Microseconds from the first byte read to the answer made.
  private static final String MICROS = "x-mingjian-micros";

  /// Says that the answer went out before the judgement.
  private static final String LATE = "x-mingjian-late";

  private static final String JSON = "application/json;charset=UTF-8";
  private static final long NANOS_PER_MICRO = 1_000;
  private static final int MOST_BYTES = 10 << 20;

  /// A body takes several times its length while it is read and judged.
  private static final int MOST_MEGABYTES = 64;

  private final WireService service;
  private final Duration whole;
  private final CallerReader callers;
  private final List<WirePath> paths;
  private final LargeBodies bodies = new LargeBodies(MOST_BYTES, MOST_MEGABYTES);

  /// @param whole time from the first byte of a request to its answer
  WireEntrance(WireService service, CallerReader callers, List<WirePath> paths, Duration whole) {
    this.whole = whole;
    this.service = service;
    this.callers = callers;
    this.paths = List.copyOf(paths);
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain others)
      throws IOException, ServletException {
    if (request instanceof HttpServletRequest call
        && response instanceof HttpServletResponse reply
        && call.getMethod().equals("POST")) {
      Optional<String> transaction = transaction(call.getServletPath());
      if (transaction.isPresent()) {
        answer(call, transaction.get(), reply);
        return;
      }
    }
    others.doFilter(request, response);
  }

  private Optional<String> transaction(String path) {
    for (WirePath known : paths) {
      Optional<String> transaction = known.transaction(path);
      if (transaction.isPresent()) {
        return transaction;
      }
    }
    return Optional.empty();
  }

  private WireService.WireReply reply(HttpServletRequest call, String infno) throws IOException {
    Deadline due = Deadline.after(whole);
    try (LargeBodies.Body body = bodies.read(call.getInputStream(), call.getContentLengthLong())) {
      return body.isWhole()
          ? service.answer(body.bytes(), infno, callers.read(call), due)
          : service.crowded(body.bytes(), infno);
    }
  }

  /// The body is read as it came: a form whose key is empty is no form to a web server.
  private void answer(HttpServletRequest call, String infno, HttpServletResponse response)
      throws IOException {
    long begun = System.nanoTime();
    WireService.WireReply reply = reply(call, infno);
    response.setContentType(JSON);
    response.setContentLength(reply.body().length);
    if (!reply.release().isEmpty()) {
      response.setHeader(RELEASE, reply.release());
    }
    if (reply.outcome() == Outcome.LATE) {
      response.setHeader(LATE, "true");
    }
    response.setHeader(MICROS, Long.toString((System.nanoTime() - begun) / NANOS_PER_MICRO));
    response.getOutputStream().write(reply.body());
  }
}
