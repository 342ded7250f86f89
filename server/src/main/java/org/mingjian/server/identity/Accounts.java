package org.mingjian.server.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.mingjian.values.MingjianException;

/// The organisations and accounts, as the tables have them.
final class Accounts {
  /// What [#account] reads.
  static final String COLUMNS =
      """
      a.account, a.person, a.area_path, a.doctor, o.organisation, o.name, o.kind,
      o.area_path AS organisation_path, o.institution,
      array(SELECT CAST(r.role AS text) FROM account_role r WHERE r.account = a.account) AS roles
      """;

  private static final String FROM =
      "SELECT " + COLUMNS + " FROM account a JOIN organisation o USING (organisation)";

  private final Clock clock;

  Accounts(Clock clock) {
    this.clock = clock;
  }

  /// Those at work, by name.
  List<Account> all(DSLContext sql) {
    return sql.fetch(FROM + " WHERE a.state = 'active' ORDER BY a.account").map(Accounts::account);
  }

  /// The one at work of this name.
  Optional<Account> find(DSLContext sql, String name) {
    return sql.fetch(FROM + " WHERE a.state = 'active' AND a.account = ?", name).stream()
        .findFirst()
        .map(Accounts::account);
  }

  /// How often it was changed; nobody else changes it until the transaction ends.
  long version(DSLContext sql, Account account) {
    return sql.fetchSingle(
            "SELECT version FROM account WHERE account = ? FOR UPDATE", account.name())
        .get(0, Long.class);
  }

  static Account account(Record row) {
    return new Account(
        row.get("account", String.class),
        row.get("person", String.class),
        organisation(row, "organisation_path"),
        row.get("area_path", String.class),
        roles(row.get("roles", String[].class)),
        present(row.get("doctor", String.class)));
  }

  private static Set<Role> roles(String... words) {
    Set<Role> roles = new TreeSet<>();
    Arrays.stream(words).flatMap(word -> Role.find(word).stream()).forEach(roles::add);
    return roles;
  }

  private static Organisation organisation(Record row, String path) {
    return new Organisation(
        row.get("organisation", String.class),
        row.get("name", String.class),
        OrganisationKind.find(row.get("kind", String.class)).orElseThrow(),
        row.get(path, String.class),
        present(row.get("institution", String.class)));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(value -> !value.isEmpty());
  }

  /// Adds one.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED] where the name was ever given
  void add(DSLContext sql, Account account) {
    try {
      sql.execute(
          """
          INSERT INTO account (account, area_path, institution, organisation, person, doctor, state, made)
          VALUES (?, ?, ?, ?, ?, ?, 'active', CAST(? AS timestamptz))
          """,
          account.name(),
          account.areaPath(),
          institution(account),
          account.organisation().code(),
          account.person(),
          account.doctor().orElse(""),
          clock.instant());
    } catch (IntegrityConstraintViolationException e) {
      throw new MingjianException(
          IdentityError.ACCOUNT_REFUSED, "账号名已被使用 the name was given before: " + account.name(), e);
    }
    giveRoles(sql, account);
  }

  /// Lets the account have the roles it says, and no other.
  void giveRoles(DSLContext sql, Account account) {
    sql.execute("DELETE FROM account_role WHERE account = ?", account.name());
    for (Role role : account.roles()) {
      sql.execute(
          "INSERT INTO account_role (account, role, area_path, institution) VALUES (?, ?, ?, ?)",
          account.name(),
          role.word(),
          account.areaPath(),
          institution(account));
    }
    sql.execute("UPDATE account SET version = version + 1 WHERE account = ?", account.name());
  }

  /// Lets it sign in no more. What it did stays.
  void remove(DSLContext sql, Account account) {
    sql.execute(
        "UPDATE account SET state = 'removed', version = version + 1 WHERE account = ?",
        account.name());
  }

  static String institution(Account account) {
    return account.organisation().institution().orElse("");
  }

  /// The organisations by code.
  List<Organisation> organisations(DSLContext sql) {
    return sql.fetch("SELECT * FROM organisation ORDER BY organisation")
        .map(row -> organisation(row, "area_path"));
  }

  /// The organisation of this code.
  Optional<Organisation> organisation(DSLContext sql, String code) {
    return sql.fetch("SELECT * FROM organisation WHERE organisation = ?", code).stream()
        .findFirst()
        .map(row -> organisation(row, "area_path"));
  }

  /// Adds one, or gives it another name.
  void keep(DSLContext sql, Organisation organisation) {
    sql.execute(
        """
        INSERT INTO organisation (organisation, area_path, institution, kind, name) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (organisation) DO UPDATE SET name = excluded.name
        """,
        organisation.code(),
        organisation.areaPath(),
        organisation.institution().orElse(""),
        organisation.kind().word(),
        organisation.name());
  }
}
