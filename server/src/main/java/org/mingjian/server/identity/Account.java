package org.mingjian.server.identity;

import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.mingjian.values.MingjianException;

/// Somebody who works at the desk.
///
/// @param name they sign in with; small letters, digits, `.`, `_`, `-`
/// @param person what they are called
/// @param areaPath area whose data they see, within that of the organisation
/// @param doctor national code of the doctor they are
public record Account(
    String name,
    String person,
    Organisation organisation,
    String areaPath,
    Set<Role> roles,
    Optional<String> doctor) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,31}");

  /// Refuses what no account may be; roles are kept in their order.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED]
  public Account {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    if (!isName(name) || person.isBlank()) {
      throw refused("账号名为 2 至 32 个小写字母、数字或 . _ -，须有姓名 name or person: " + name);
    }
    if (!organisation.contains(areaPath)) {
      throw refused(areaPath + " 不在机构的地区内 is not in the area of " + organisation.code());
    }
    check(roles, organisation.kind());
    if (doctor.isEmpty() && roles.contains(Role.DOCTOR)) {
      throw refused("医生账号须有医师国家代码 a doctor's account needs the doctor's code: " + name);
    }
  }

  /// What a person typed, as names are written.
  static String nameOf(String typed) {
    return typed.strip().toLowerCase(Locale.ROOT);
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  private static void check(Set<Role> roles, OrganisationKind kind) {
    if (roles.isEmpty()) {
      throw refused("至少需要一个角色 at least one role");
    }
    for (Role role : roles) {
      if (!role.isAt(kind)) {
        throw refused(role.word() + " 不能授予此类机构 is not for organisations of kind " + kind.word());
      }
      if (role.isAdministrator() && roles.size() > 1) {
        throw refused(role.word() + " 不得与其他角色同属一个账号 goes with no other role");
      }
    }
  }

  private static MingjianException refused(String what) {
    return new MingjianException(IdentityError.ACCOUNT_REFUSED, what);
  }

  /// The same with other roles.
  Account with(Set<Role> others) {
    return new Account(name, person, organisation, areaPath, others, doctor);
  }

  /// Who that is when they act.
  public Actor actor() {
    return new Actor(name, person, organisation, roles, organisation.scope(areaPath), doctor);
  }
}
