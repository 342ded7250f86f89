package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/// Tells what went wrong in a controller.
@RestControllerAdvice(annotations = ApiController.class)
final class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  /// What a caller is told of a fault: nothing of our inside.
  private static final String SORRY = "程序出错，请报告给我们 a fault of ours, please report it";

  @ExceptionHandler
  ResponseEntity<Object> known(MingjianException failure, HttpServletRequest request) {
    boolean ours = failure.code().category() == ErrorCode.Category.INTERNAL;
    if (ours) {
      LOG.error("{}", failure.display(), failure);
    }
    return Problem.of(failure).answer(request, new HttpHeaders());
  }

  /// Parameters are read, and refused, behind the chain.
  @ExceptionHandler
  ResponseEntity<Object> refused(RequestRejectedException failure, HttpServletRequest request) {
    return Refusals.problem(request).answer(request, new HttpHeaders());
  }

  @ExceptionHandler
  ResponseEntity<Object> unknown(RuntimeException failure, HttpServletRequest request) {
    LOG.error("{}", SORRY, failure);
    return Problem.of(ApiError.FAULT, SORRY).answer(request, new HttpHeaders());
  }

  /// Names the field a body lacks, or that is of the wrong type; never what was sent.
  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException failure,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field = failure.getCause() instanceof JacksonException json ? field(json) : "";
    return field.isEmpty()
        ? handleExceptionInternal(failure, null, headers, status, request)
        : Problem.of(
                ApiError.MALFORMED, "缺少字段或类型不符 a field is missing or of the wrong type: " + field)
            .answer(((ServletWebRequest) request).getRequest(), headers);
  }

  private static String field(JacksonException failure) {
    return failure.getPath().stream()
        .map(at -> at.getPropertyName() == null ? "" + at.getIndex() : at.getPropertyName())
        .collect(Collectors.joining("."));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception failure,
      @org.jspecify.annotations.Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    Problem known =
        Problem.of(
            ApiError.MALFORMED, "请求无法识别 cannot be read: " + HttpStatus.valueOf(status.value()));
    return new Problem(known.type(), known.title(), status.value(), known.detail(), known.code())
        .answer(((ServletWebRequest) request).getRequest(), headers);
  }
}
