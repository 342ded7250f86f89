package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.SessionToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The token a page sends with every change, made of the session's secret. Who has no session has
/// none, and can change nothing.
final class SessionCsrf implements CsrfTokenRepository {
  /// Where a page puts it.
  static final String HEADER = "X-CSRF-Token";

  private static final String PARAMETER = "_csrf";
  private static final Set<String> READING = Set.of("GET", "HEAD");

  /// Whether a request needs it: who has no session is refused for that.
  static boolean isNeeded(HttpServletRequest request) {
    return isNeeded(request.getMethod(), request.getRequestURI())
        && SessionCookie.read(request).isPresent();
  }

  /// Whether a route needs it. Signing in does not: it is JSON, which no other page's form sends.
  static boolean isNeeded(String method, String path) {
    boolean signsIn = method.equals("POST") && path.equals("/api/session");
    return !READING.contains(method) && !signsIn;
  }

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return new DefaultCsrfToken(HEADER, PARAMETER, "none");
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return SessionCookie.read(request)
        .map(SessionToken::csrf)
        .map(text -> new DefaultCsrfToken(HEADER, PARAMETER, text))
        .orElse(null);
  }
}
