package org.mingjian.server.api;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.mingjian.server.identity.Role;

/// Who may call a route.
sealed interface Access {
  /// As the description of the interface says it: words of roles, `signed-in`, `anyone`.
  List<String> words();

  /// Whoever comes.
  record Anyone() implements Access {
    @Override
    public List<String> words() {
      return List.of("anyone");
    }
  }

  /// Whoever is signed in, also where the password is due.
  record SignedIn() implements Access {
    @Override
    public List<String> words() {
      return List.of("signed-in");
    }
  }

  /// Who has one of these roles.
  record Holders(Set<Role> roles) implements Access {
    /// Copies in, in the order of roles.
    public Holders {
      roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    @Override
    public List<String> words() {
      return roles.stream().map(Role::word).toList();
    }
  }
}
