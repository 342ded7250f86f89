package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.mingjian.server.identity.Session;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/// Tells whom the chain lets not through, why.
final class Refusals
    implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    Problem.of(ApiError.NOT_SIGNED_IN, "请先登录 sign in first").write(request, response);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
      throws IOException {
    problem(request, failure).write(request, response);
  }

  /// An address that is no address: with an empty part, or one that leads out.
  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException failure)
      throws IOException {
    problem(request).write(request, response);
  }

  static Problem problem(HttpServletRequest request) {
    return Problem.of(
        ApiError.MALFORMED,
        "请求地址无法识别 the address cannot be read: "
            + request.getMethod()
            + " "
            + request.getRequestURI());
  }

  private static Problem problem(HttpServletRequest request, AccessDeniedException failure) {
    if (failure instanceof CsrfException) {
      return Problem.of(
          ApiError.TOKEN_MISSING, "页面已过期，请刷新 load the page again: " + SessionCsrf.HEADER);
    }
    if (SignedInAs.current().filter(Session::mustChange).isPresent()) {
      return Problem.of(ApiError.PASSWORD_DUE, "请先修改密码 choose another password first");
    }
    return Problem.of(
        ApiError.FORBIDDEN,
        "无权访问 not allowed: " + request.getMethod() + " " + request.getRequestURI());
  }
}
