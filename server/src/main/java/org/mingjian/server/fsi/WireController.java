package org.mingjian.server.fsi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The national wire over HTTP. Whatever is wrong, the answer is 200 and valid: clients look at
/// `infcode`, and some stop charging at anything else.
@RestController
class WireController {
  /// Names the release an answer was judged by.
  static final String RELEASE = "x-mingjian-release";

  /// Microseconds from the first byte read to the answer made.
  static final String MICROS = "x-mingjian-micros";

  /// Says that the answer went out before the judgement.
  static final String LATE = "x-mingjian-late";

  private static final long NANOS_PER_MICRO = 1_000;
  private static final int MOST_BYTES = 10 << 20;

  private final WireService service;
  private final CallerReader callers;

  WireController(WireService service, CallerReader callers) {
    this.service = service;
    this.callers = callers;
  }

  @PostMapping("/fsi/service")
  ResponseEntity<byte[]> service(HttpServletRequest request) throws IOException {
    return answer(request, "");
  }

  @PostMapping("/fsi/{infno}")
  ResponseEntity<byte[]> transaction(@PathVariable String infno, HttpServletRequest request)
      throws IOException {
    return answer(request, infno);
  }

  /// The body is read as it came: a form whose key is empty is no form to a web server.
  private ResponseEntity<byte[]> answer(HttpServletRequest request, String infno)
      throws IOException {
    long begun = System.nanoTime();
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    WireService.WireReply reply = service.answer(body, infno, callers.read(request));
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
    if (!reply.release().isEmpty()) {
      headers.set(RELEASE, reply.release());
    }
    if (reply.outcome() == Outcome.LATE) {
      headers.set(LATE, "true");
    }
    headers.set(MICROS, Long.toString((System.nanoTime() - begun) / NANOS_PER_MICRO));
    return ResponseEntity.ok().headers(headers).body(reply.body());
  }
}
