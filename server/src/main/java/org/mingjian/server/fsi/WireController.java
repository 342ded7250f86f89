package org.mingjian.server.fsi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.mingjian.server.settings.WireSettings;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

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
  private static final Method SERVICE = method("service", HttpServletRequest.class);
  private static final Method TRANSACTION =
      method("transaction", String.class, HttpServletRequest.class);

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

  /// Answers at a further path too, which may have a place for the transaction.
  void open(RequestMappingHandlerMapping web, String path) {
    RequestMappingInfo mapping =
        RequestMappingInfo.paths(path)
            .methods(RequestMethod.POST)
            .options(web.getBuilderConfiguration())
            .build();
    boolean numbered = path.contains(WireSettings.INFNO);
    web.registerMapping(mapping, this, numbered ? TRANSACTION : SERVICE);
  }

  private static Method method(String name, Class<?>... parameters) {
    return Objects.requireNonNull(
        ReflectionUtils.findMethod(WireController.class, name, parameters), name);
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
