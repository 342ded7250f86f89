package org.mingjian.server.identity;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.NewEvent;
import org.mingjian.values.MingjianException;
import tools.jackson.databind.json.JsonMapper;

/// Making and changing accounts. Every change is an event of the stream `account/<name>`. Safe for
/// use by several threads.
public final class AccountBook {
  private final Database database;
  private final Passwords passwords;
  private final Clock clock;
  private final Accounts accounts;
  private final Credentials credentials = new Credentials();
  private final EventStore events;

  /// The accounts of `database`.
  public AccountBook(Database database, Passwords passwords, Clock clock) {
    this.database = database;
    this.passwords = passwords;
    this.clock = clock;
    this.accounts = new Accounts(clock);
    this.events = new EventStore(clock);
  }

  /// A password for somebody else.
  ///
  /// @param mustChange whether it is only good for choosing another
  public record Given(String password, boolean mustChange) {
    /// Passwords stay out of logs.
    @Override
    public String toString() {
      return "Given";
    }
  }

  /// Adds an organisation, or gives it another name.
  public void keep(Organisation organisation) {
    inService(sql -> {
      accounts.keep(sql, organisation);
      return organisation;
    });
  }

  /// The organisations by code.
  public List<Organisation> organisations() {
    return inService(accounts::organisations);
  }

  /// The organisation of this code.
  ///
  /// @throws MingjianException [IdentityError#UNKNOWN_ACCOUNT]
  public Organisation organisation(String code) {
    return inService(sql -> accounts.organisation(sql, code)).orElseThrow(() -> unknown(code));
  }

  /// The accounts at work, by name.
  public List<Account> all() {
    return inService(accounts::all);
  }

  /// An account, and how often it was changed.
  public record Versioned(Account account, long version) {}

  /// The accounts at work that `scope` sees, by name.
  public List<Account> all(Scope scope) {
    return database.inScope(scope, accounts::all);
  }

  /// The account of this name, where `scope` sees it.
  public Optional<Versioned> find(Scope scope, String name) {
    return database.inScope(scope, sql -> versioned(sql, name));
  }

  private Optional<Versioned> versioned(DSLContext sql, String name) {
    return accounts
        .find(sql, name)
        .map(account -> new Versioned(account, accounts.version(sql, account)));
  }

  /// Gives an account that `scope` sees these roles, if it is still as it was `seen`; else nothing
  /// is done and nothing given back.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED]
  public Optional<Versioned> giveRoles(Scope scope, Versioned seen, Set<Role> roles, String actor) {
    Account changed = seen.account.with(roles);
    return database.inScope(
        scope,
        sql -> {
          if (accounts.version(sql, changed) != seen.version) {
            return Optional.empty();
          }
          accounts.giveRoles(sql, changed);
          note(sql, changed, "account-roles", actor);
          return versioned(sql, changed.name());
        });
  }

  /// Adds an account.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED] where the name was ever given
  public void add(Account account, Given given, String actor) {
    addAll(List.of(account), given, actor);
  }

  /// Adds several at once, all of one password and one hash of it: for passwords that are no
  /// secret, since where two hashes are the same the passwords are.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED] where one of the names was ever
  ///   given; then none is added
  public void addAll(List<Account> some, Given given, String actor) {
    Credentials.Kept kept = kept(given);
    inService(sql -> {
      for (Account account : some) {
        accounts.add(sql, account);
        credentials.keep(sql, account, kept);
        note(sql, account, "account-made", actor);
      }
      return some;
    });
  }

  private Credentials.Kept kept(Given given) {
    return new Credentials.Kept(passwords.hash(given.password), clock.instant(), given.mustChange);
  }

  /// Gives it these roles and takes all others; its sessions go on with the new ones.
  ///
  /// @throws MingjianException [IdentityError#UNKNOWN_ACCOUNT], [IdentityError#ACCOUNT_REFUSED]
  public Account giveRoles(String name, Set<Role> roles, String actor) {
    return inService(sql -> {
      Account account = find(sql, name).with(roles);
      accounts.giveRoles(sql, account);
      return note(sql, account, "account-roles", actor);
    });
  }

  /// Gives it another password; its sessions end, and it is no longer locked.
  ///
  /// @throws MingjianException [IdentityError#UNKNOWN_ACCOUNT]
  public void givePassword(String name, Given given, String actor) {
    Credentials.Kept kept = kept(given);
    inService(sql -> {
      Account account = find(sql, name);
      credentials.keep(sql, account, kept);
      Sessions.endAll(sql, account.name());
      LoginFailures.forget(sql, account.name());
      return note(sql, account, "account-password", actor);
    });
  }

  /// Lets it try again at once.
  ///
  /// @throws MingjianException [IdentityError#UNKNOWN_ACCOUNT]
  public void unlock(String name, String actor) {
    inService(sql -> {
      Account account = find(sql, name);
      LoginFailures.forget(sql, account.name());
      return note(sql, account, "account-unlocked", actor);
    });
  }

  /// Lets it sign in no more, from now on.
  ///
  /// @throws MingjianException [IdentityError#UNKNOWN_ACCOUNT]
  public void remove(String name, String actor) {
    inService(sql -> {
      Account account = find(sql, name);
      accounts.remove(sql, account);
      Sessions.endAll(sql, account.name());
      return note(sql, account, "account-removed", actor);
    });
  }

  private Account find(DSLContext sql, String name) {
    Optional<Account> known = accounts.find(sql, Account.nameOf(name));
    return known.orElseThrow(() -> unknown(name));
  }

  private static MingjianException unknown(String name) {
    return new MingjianException(IdentityError.UNKNOWN_ACCOUNT, "没有 no such: " + name);
  }

  private Account note(DSLContext sql, Account account, String type, String actor) {
    Map<String, String> payload = new LinkedHashMap<>();
    payload.put("organisation", account.organisation().code());
    payload.put("roles", account.roles().stream().map(Role::word).collect(Collectors.joining(",")));
    events.append(
        sql,
        new NewEvent(
            account.areaPath(),
            Accounts.institution(account),
            "account/" + account.name(),
            type,
            1,
            actor,
            clock.instant(),
            JsonMapper.shared().writeValueAsString(payload)));
    return account;
  }

  private <T> T inService(Database.Work<T> work) {
    return database.inScope(Scope.service(), work);
  }
}
