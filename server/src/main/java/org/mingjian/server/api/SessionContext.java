package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mingjian.server.identity.Sessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/// Finds who is signed in, when somebody asks, by the cookie of the request.
final class SessionContext implements SecurityContextRepository {
  private final Sessions sessions;

  SessionContext(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  @SuppressWarnings("deprecation") // the one method that is not deprecated calls it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return SessionCookie.read(holder.getRequest())
        .flatMap(sessions::find)
        .map(session -> new SecurityContextImpl(new SignedInAs(session)))
        .orElseGet(SecurityContextImpl::new);
  }

  /// Sessions begin and end where people sign in and out, not here.
  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return SessionCookie.read(request).isPresent();
  }
}
