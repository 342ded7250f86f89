package org.mingjian.server.api;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.server.identity.SessionToken;
import org.springframework.http.ResponseCookie;

/// The cookie that holds the secret of a session.
final class SessionCookie {
  private static final String NAME = "mingjian_session";
  private static final String PATH = "/api";

  private SessionCookie() {}

  /// What the browser sent.
  static Optional<SessionToken> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(NAME))
        .map(Cookie::getValue)
        .findFirst()
        .flatMap(SessionToken::parse);
  }

  /// Lets the browser keep it until it is closed.
  static String keep(SessionToken token, HttpServletRequest request) {
    return cookie(token.text(), request).build().toString();
  }

  /// Lets the browser forget it.
  static String forget(HttpServletRequest request) {
    return cookie("", request).maxAge(Duration.ZERO).build().toString();
  }

  private static ResponseCookie.ResponseCookieBuilder cookie(
      String value, HttpServletRequest request) {
    return ResponseCookie.from(NAME, value)
        .path(PATH)
        .httpOnly(true)
        .sameSite("Strict")
        .secure(isHttps(request));
  }

  /// A proxy that ends https says so; who lies only makes their own cookie stricter.
  private static boolean isHttps(HttpServletRequest request) {
    return request.isSecure() || "https".equals(request.getHeader("X-Forwarded-Proto"));
  }
}
