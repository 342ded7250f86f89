package org.mingjian.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;

/// Signing in, and choosing another password. Every attempt is in the access log. Safe for use by
/// several threads.
public final class SignIn {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(5));

  private final Database database;
  private final Parts parts;
  private final Clock clock;
  private final Accounts accounts;
  private final Credentials credentials = new Credentials();
  private final AccessLog log;

  /// Over the accounts of `database`.
  public SignIn(Database database, Parts parts, Clock clock) {
    this.database = database;
    this.parts = parts;
    this.clock = clock;
    this.accounts = new Accounts(clock);
    this.log = new AccessLog(clock);
  }

  /// What signing in goes by.
  public record Parts(
      Passwords passwords, PasswordPolicy policy, Sessions sessions, LoginFailures failures) {
    /// Locks a name after so many wrong passwords, for so long at first.
    public Parts(
        Passwords passwords,
        PasswordPolicy policy,
        Sessions sessions,
        int lockAfter,
        Duration lockFor) {
      this(passwords, policy, sessions, new LoginFailures(lockAfter, lockFor));
    }
  }

  /// Somebody at the door.
  ///
  /// @param name as typed
  /// @param address where they come from
  public record Attempt(String name, String password, String address) {
    /// Passwords stay out of logs.
    @Override
    public String toString() {
      return "Attempt[" + name + "]";
    }
  }

  /// What came of it.
  public sealed interface Outcome {}

  /// Signed in.
  public record Welcome(SessionToken token) implements Outcome {}

  /// Name or password is wrong; which of them is not told.
  public record Refused() implements Outcome {}

  /// Nothing was looked at.
  public record Locked(Instant until) implements Outcome {}

  /// An account with its hash.
  private record Known(Account account, Credentials.Kept kept) {}

  /// Signs in, or does not.
  ///
  /// @throws MingjianException [IdentityError#CHECKING_TOO_MANY], or as [Database#inScope]
  public Outcome signIn(Attempt attempt) {
    return proven(attempt, "sign-in", known -> welcome(known, attempt));
  }

  /// Chooses another password; all sessions of the account end, and one begins.
  ///
  /// @param attempt with the password there was
  /// @throws MingjianException [IdentityError#WEAK_PASSWORD], else as [#signIn]
  public Outcome choose(Attempt attempt, String password) {
    parts.policy.check(Account.nameOf(attempt.name), password);
    if (password.equals(attempt.password)) {
      throw new MingjianException(
          IdentityError.WEAK_PASSWORD, "新密码与原密码相同 the new password is the old one");
    }
    return proven(
        attempt,
        "choose-password",
        known -> {
          String hash = parts.passwords.hash(password);
          return inService(sql -> {
            credentials.keep(
                sql, known.account, new Credentials.Kept(hash, clock.instant(), false));
            Sessions.endAll(sql, known.account.name());
            return begin(sql, known.account, attempt.address);
          });
        });
  }

  private Outcome proven(Attempt attempt, String action, Function<Known, Welcome> then) {
    String name = Account.nameOf(attempt.name);
    if (!Account.isName(name)) {
      parts.passwords.fitsNobody(attempt.password);
      return new Refused();
    }
    Optional<Instant> locked = inService(sql -> parts.failures.begin(sql, name, clock.instant()));
    if (locked.isPresent()) {
      return note(attempt, action + "-locked", new Locked(locked.get()));
    }
    Optional<Known> known = inService(sql -> known(sql, name));
    if (known.isEmpty()) {
      parts.passwords.fitsNobody(attempt.password);
    }
    if (known.isEmpty() || !fits(known.get(), attempt)) {
      return note(attempt, action + "-refused", new Refused());
    }
    return note(attempt, action, then.apply(known.get()));
  }

  private Optional<Known> known(DSLContext sql, String name) {
    return accounts
        .find(sql, name)
        .flatMap(account -> credentials.find(sql, name).map(kept -> new Known(account, kept)));
  }

  private boolean fits(Known known, Attempt attempt) {
    return parts.passwords.fits(attempt.password, known.kept.hash());
  }

  private Welcome welcome(Known known, Attempt attempt) {
    renewOutdated(known, attempt.password);
    return inService(sql -> begin(sql, known.account, attempt.address));
  }

  /// Hashes made when they cost less are made anew once the password is at hand.
  private void renewOutdated(Known known, String password) {
    String former = known.kept.hash();
    if (parts.passwords.isOutdated(former)) {
      String hash = parts.passwords.hash(password);
      inService(sql -> credentials.renew(sql, known.account.name(), former, hash));
    }
  }

  private Welcome begin(DSLContext sql, Account account, String address) {
    LoginFailures.forget(sql, account.name());
    return new Welcome(parts.sessions.begin(sql, account, address));
  }

  private Outcome note(Attempt attempt, String action, Outcome outcome) {
    String name = Account.nameOf(attempt.name);
    inService(sql -> {
      Optional<Account> account = accounts.find(sql, name);
      log.write(
          sql,
          new AccessLog.Look(
              account.map(Account::areaPath).orElse(Organisation.NATION),
              account.map(Accounts::institution).orElse(""),
              name,
              action,
              "desk",
              attempt.address));
      return name;
    });
    return outcome;
  }

  private <T> T inService(Database.Work<T> work) {
    return database.inScope(Scope.service(), PATIENCE, work);
  }
}
