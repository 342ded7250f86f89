package org.mingjian.server.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.mingjian.server.identity.Role;

/// Who may call a route.
sealed interface Access {
  /// Whoever comes.
  record Anyone() implements Access {}

  /// Whoever is signed in, also where the password is due.
  record SignedIn() implements Access {}

  /// Who has one of these roles.
  record Holders(Set<Role> roles) implements Access {
    /// Copies in, in the order of roles.
    public Holders {
      roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }
  }
}
