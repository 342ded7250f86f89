package org.mingjian.server.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingjian.server.identity.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// A route and who may call it.
record Route(HttpMethod method, PathPattern path, Access access) {
  private static Route of(HttpMethod method, String path, Access access) {
    return new Route(method, PathPatternParser.defaultInstance.parse(path), access);
  }

  static Route anyone(HttpMethod method, String path) {
    return of(method, path, new Access.Anyone());
  }

  static Route signedIn(HttpMethod method, String path) {
    return of(method, path, new Access.SignedIn());
  }

  static Route holders(HttpMethod method, String path, Role first, Role... more) {
    return holders(method, path, EnumSet.of(first, more));
  }

  static Route holders(HttpMethod method, String path, Set<Role> roles) {
    return of(method, path, new Access.Holders(roles));
  }

  /// For all who work on cases, at the bureau and in institutions.
  static Route everybody(HttpMethod method, String path) {
    EnumSet<Role> roles = EnumSet.allOf(Role.class);
    roles.removeIf(Role::isAdministrator);
    return holders(method, path, roles);
  }

  boolean matches(HttpMethod asked, PathContainer at) {
    HttpMethod same = asked.equals(HttpMethod.HEAD) ? HttpMethod.GET : asked;
    return method.equals(same) && path.matches(at);
  }

  /// As a person reads it: `GET /api/session`.
  String text() {
    return String.join(" ", List.of(method.name(), path.getPatternString()));
  }
}
