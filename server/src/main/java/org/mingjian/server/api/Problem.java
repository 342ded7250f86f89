package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// What went wrong, as `application/problem+json` (RFC 9457).
///
/// @param type `urn:mingjian:MJ-4321`
/// @param title short, for people
/// @param status of the answer
/// @param detail for people: the thing, the value, what is allowed
/// @param code `MJ-4321`
record Problem(String type, String title, int status, String detail, String code) {
  /// Told of an error code.
  static Problem of(ErrorCode error, String detail) {
    String code = String.format(Locale.ROOT, "MJ-%04d", error.number());
    HttpStatus status = ErrorStatus.of(error);
    return new Problem("urn:mingjian:" + code, title(error), status.value(), detail, code);
  }

  /// Told of an exception.
  static Problem of(MingjianException failure) {
    return of(failure.code(), String.valueOf(failure.getMessage()));
  }

  private static String title(ErrorCode error) {
    return switch (error.category()) {
      case CALLER -> "请求未被接受 refused";
      case DATA -> "数据无法使用 unusable data";
      case INTERNAL -> "程序出错 a fault of ours";
      case CAPACITY -> "暂时不可用 not available now";
    };
  }

  /// As a controller answers.
  ResponseEntity<Object> answer(HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(this);
  }

  /// As a filter answers.
  void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(this));
  }
}
