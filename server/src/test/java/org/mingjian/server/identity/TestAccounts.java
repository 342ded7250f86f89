package org.mingjian.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Accounts for tests, made in the tables as the command makes them.
public final class TestAccounts {
  /// The password of each.
  public static final String PASSWORD = "Right-Horse-42";

  private static final Passwords PASSWORDS = new Passwords(19 << 10, 2);
  private static final String HASH = PASSWORDS.hash(PASSWORD);

  private TestAccounts() {}

  /// An account with one role in an area; institutions are named after the account.
  public static Account add(Database database, String name, String area, Role role) {
    Organisation place = place(area, role, name);
    Optional<String> doctor = role == Role.DOCTOR ? Optional.of("D-" + name) : Optional.empty();
    return keep(database, new Account(name, "某" + name, place, area, Set.of(role), doctor));
  }

  /// An account as it is given, with its organisation.
  public static Account keep(Database database, Account account) {
    Accounts accounts = new Accounts(Clock.systemUTC());
    database.inScope(
        Scope.service(),
        sql -> {
          accounts.keep(sql, account.organisation());
          accounts.add(sql, account);
          new Credentials()
              .keep(sql, account, new Credentials.Kept(HASH, Clock.systemUTC().instant(), false));
          return account;
        });
    return account;
  }

  private static Organisation place(String area, Role role, String name) {
    boolean bureau = role.isAt(OrganisationKind.BUREAU);
    String code = bureau ? "bureau" + area.replace('/', '-') : "H-" + name;
    return new Organisation(
        code,
        "机构" + code,
        bureau ? OrganisationKind.BUREAU : OrganisationKind.INSTITUTION,
        area,
        bureau ? Optional.empty() : Optional.of(code));
  }

  /// A session of the account.
  public static SessionToken signIn(Database database, Account account) {
    Sessions.Rules rules = new Sessions.Rules(Duration.ofMinutes(30), Duration.ofHours(12), 90);
    Sessions sessions = new Sessions(database, rules, Clock.systemUTC());
    return database.inScope(Scope.service(), sql -> sessions.begin(sql, account, "127.0.0.1"));
  }
}
