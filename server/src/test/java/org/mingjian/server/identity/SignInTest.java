package org.mingjian.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mingjian.server.SettableClock;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class SignInTest {
  private static final Database DATABASE = SharedPostgres.database();
  private static final Instant NOON = Instant.parse("2025-06-14T04:00:00Z");
  private static final Passwords FORMER = new Passwords(8 << 10, 1);
  private static final Passwords TODAY = new Passwords(9 << 10, 2);
  private static final String PASSWORD = "Former-Horse-41";

  private final Account account = account();

  @Test
  void makesAHashThatIsTooCheapTodayAnewOnceThePasswordIsRight() {
    keep(FORMER.hash(PASSWORD));
    Credentials.Kept before = kept();
    assertInstanceOf(SignIn.Refused.class, signIn("wrong"));
    assertEquals(before, kept());
    assertInstanceOf(SignIn.Welcome.class, signIn(PASSWORD));
    Credentials.Kept after = kept();
    assertTrue(after.hash().contains("$m=9216,t=2,"), after.hash());
    assertEquals(before.chosen(), after.chosen());
    assertTrue(after.mustChange());
    assertInstanceOf(SignIn.Welcome.class, signIn(PASSWORD));
  }

  @Test
  void leavesAHashAsItIsThatIsGoodEnough() {
    keep(TODAY.hash(PASSWORD));
    Credentials.Kept before = kept();
    signIn(PASSWORD);
    assertEquals(before, kept());
  }

  @Test
  void doesNotPutAFormerPasswordBackInThePlaceOfANewOne() {
    keep(TODAY.hash(PASSWORD));
    Credentials.Kept stale = new Credentials.Kept(FORMER.hash(PASSWORD), NOON, true);
    String anew = TODAY.hash(PASSWORD);
    assertNotEquals(anew, kept().hash());
    DATABASE.inScope(
        Scope.service(), sql -> new Credentials().renew(sql, account.name(), stale.hash(), anew));
    assertNotEquals(anew, kept().hash());
  }

  private SignIn.Outcome signIn(String password) {
    SettableClock clock = new SettableClock(NOON);
    Sessions.Rules rules = new Sessions.Rules(Duration.ofMinutes(30), Duration.ofHours(12), 90);
    SignIn.Parts parts =
        new SignIn.Parts(
            TODAY,
            new PasswordPolicy(12),
            new Sessions(DATABASE, rules, clock),
            5,
            Duration.ofMinutes(1));
    return new SignIn(DATABASE, parts, clock)
        .signIn(new SignIn.Attempt(account.name(), password, "127.0.0.1"));
  }

  private void keep(String hash) {
    DATABASE.inScope(
        Scope.service(),
        sql -> {
          new Credentials().keep(sql, account, new Credentials.Kept(hash, NOON, true));
          return account;
        });
  }

  private Credentials.Kept kept() {
    return DATABASE.inScope(
        Scope.service(), sql -> new Credentials().find(sql, account.name()).orElseThrow());
  }

  private static Account account() {
    String name = "si-" + UUID.randomUUID().toString().substring(0, 8);
    return TestAccounts.add(DATABASE, name, "/370000/370600", Role.REVIEWER);
  }
}
