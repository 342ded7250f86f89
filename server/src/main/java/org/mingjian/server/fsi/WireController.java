package org.mingjian.server.fsi;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// The national wire over HTTP. Whatever is wrong, the answer is 200 and valid: clients look at
/// `infcode`, and some stop charging at anything else.
@RestController
class WireController {
  /// Names the release an answer was judged by.
  static final String RELEASE = "x-mingjian-release";

  private final WireService service;

  WireController(WireService service) {
    this.service = service;
  }

  @PostMapping("/fsi/service")
  ResponseEntity<byte[]> service(@RequestBody(required = false) byte[] body) {
    return answer(body, "");
  }

  @PostMapping("/fsi/{infno}")
  ResponseEntity<byte[]> transaction(
      @PathVariable String infno, @RequestBody(required = false) byte[] body) {
    return answer(body, infno);
  }

  private ResponseEntity<byte[]> answer(byte[] body, String infno) {
    WireService.WireReply reply = service.answer(body == null ? new byte[0] : body, infno);
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8));
    if (!reply.release().isEmpty()) {
      headers.set(RELEASE, reply.release());
    }
    return ResponseEntity.ok().headers(headers).body(reply.body());
  }
}
