package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
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
/// @param title short, for people: what kind of thing it is
/// @param status of the answer
/// @param detail for people: the thing, the value, what is allowed
/// @param code `MJ-4321`
record Problem(String type, String title, int status, String detail, String code) {
  /// Told of an error code.
  static Problem of(ErrorCode error, String detail) {
    String code = String.format(Locale.ROOT, "MJ-%04d", error.number());
    HttpStatus status = ErrorStatus.of(error);
    return new Problem("urn:mingjian:" + code, title(status), status.value(), detail, code);
  }

  /// Told of an exception.
  static Problem of(MingjianException failure) {
    return of(failure.code(), String.valueOf(failure.getMessage()));
  }

  private static String title(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "未登录 not signed in";
      case FORBIDDEN -> "无权办理 not allowed";
      case NOT_FOUND -> "没有找到 not found";
      case CONFLICT -> "尚不能办理 not possible yet";
      case GONE -> "已不存在 gone";
      case PRECONDITION_FAILED -> "他人已修改 changed meanwhile";
      case PRECONDITION_REQUIRED -> "缺少版本 version missing";
      case CONTENT_TOO_LARGE -> "内容过大 too large";
      case UNSUPPORTED_MEDIA_TYPE -> "类型不符 wrong type";
      case UNPROCESSABLE_CONTENT -> "内容无法使用 unusable content";
      case TOO_MANY_REQUESTS -> "过于频繁 too many requests";
      case INTERNAL_SERVER_ERROR -> "程序出错 a fault of ours";
      case SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE -> "暂时不可用 not available now";
      default -> "请求未被接受 refused";
    };
  }

  /// The same in the language a request asks for; in both where it asks for none.
  Problem in(String language) {
    return new Problem(
        type, InLanguage.of(title, language), status, InLanguage.of(detail, language), code);
  }

  private static String language(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)).orElse("");
  }

  /// As a controller answers.
  ResponseEntity<Object> answer(HttpServletRequest request, HttpHeaders headers) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(in(language(request)));
  }

  /// As a filter answers.
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(in(language(request))));
  }
}
