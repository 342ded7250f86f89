package org.mingjian.server.identity;

import java.util.Optional;
import java.util.Set;
import org.mingjian.server.database.Scope;

/// Who acts. All that is done for them in the database is done in their scope.
///
/// @param account the name they sign in with; what they do is written down under it
/// @param person what they are called
/// @param roles in their order
/// @param scope whose rows they see and write
/// @param doctor national code of the doctor they are
public record Actor(
    String account,
    String person,
    Organisation organisation,
    Set<Role> roles,
    Scope scope,
    Optional<String> doctor) {
  /// Whether they have one of these roles.
  public boolean hasAny(Set<Role> some) {
    return some.stream().anyMatch(roles::contains);
  }

  /// Whether names and numbers of persons are shown to them, where they say why.
  public boolean seesPersons() {
    return roles.stream().anyMatch(Role::seesPersons);
  }
}
