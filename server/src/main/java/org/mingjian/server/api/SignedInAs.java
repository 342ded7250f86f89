package org.mingjian.server.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.Session;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// A session, as Spring Security hands it around. Roles are asked of the session, not of it.
final class SignedInAs extends AbstractAuthenticationToken {
  private static final long serialVersionUID = 1L;

  private final transient Session session;

  SignedInAs(Session session) {
    super(List.of());
    this.session = session;
    super.setAuthenticated(true);
  }

  /// The session of this request.
  static Optional<Session> current() {
    return of(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<Session> of(@Nullable Authentication who) {
    return who instanceof SignedInAs known ? Optional.of(known.session) : Optional.empty();
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public Object getPrincipal() {
    return session.actor().account();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedInAs same && session.equals(same.session);
  }

  @Override
  public int hashCode() {
    return session.hashCode();
  }
}
