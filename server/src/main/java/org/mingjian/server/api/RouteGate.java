package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.Session;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;

/// Lets a request through where the table of routes says so.
final class RouteGate implements AuthorizationManager<HttpServletRequest> {
  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> who, HttpServletRequest request) {
    Optional<Access> access = access(request);
    boolean open = access.filter(Access.Anyone.class::isInstance).isPresent();
    return new AuthorizationDecision(open || isGranted(access, SignedInAs.of(who.get())));
  }

  private static Optional<Access> access(HttpServletRequest request) {
    RequestPath path = RequestPath.parse(request.getRequestURI(), request.getContextPath());
    return Routes.find(HttpMethod.valueOf(request.getMethod()), path.pathWithinApplication())
        .map(Route::access);
  }

  private static boolean isGranted(Optional<Access> access, Optional<Session> session) {
    return access.isPresent()
        && session.isPresent()
        && switch (access.get()) {
          case Access.Anyone anyone -> true;
          case Access.SignedIn anybody -> true;
          case Access.Holders holders ->
              !session.get().mustChange() && session.get().actor().hasAny(holders.roles());
        };
  }
}
