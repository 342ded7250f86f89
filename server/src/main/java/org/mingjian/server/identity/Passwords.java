package org.mingjian.server.identity;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.mingjian.values.MingjianException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// Hashes of passwords, by Argon2id. Few are made at a time: each takes its share of memory and of
/// the processors that doctors wait for. Safe for use by several threads.
public final class Passwords {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int AT_A_TIME = 2;
  private static final long PATIENCE_SECONDS = 5;

  /// No sign that looks like another.
  private static final String SIGNS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  private final Argon2PasswordEncoder encoder;
  private final Semaphore room = new Semaphore(AT_A_TIME);
  private final String nobodys;

  /// Hashes that take so much memory and so many passes over it.
  public Passwords(int memoryKibibytes, int passes) {
    this.encoder =
        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, memoryKibibytes, passes);
    this.nobodys =
        "$argon2id$v=19$m=" + memoryKibibytes + ",t=" + passes + ",p=1$" + "A".repeat(22);
  }

  /// The hash of a password, with all that is needed to check it.
  String hash(String password) {
    return inTurn(() -> String.valueOf(encoder.encode(password)));
  }

  /// Whether the hash is of this password.
  boolean fits(String password, String hash) {
    return inTurn(() -> encoder.matches(password, hash));
  }

  /// Takes as long as [#fits], where there is nothing to compare with: how long an answer takes
  /// tells nobody which accounts there are.
  void fitsNobody(String password) {
    fits(password, nobodys + "$" + "A".repeat(43));
  }

  /// Whether hashes are made otherwise today.
  boolean isOutdated(String hash) {
    return encoder.upgradeEncoding(hash);
  }

  /// A password nobody guesses, that can be read out over the telephone.
  public static String random() {
    SecureRandom dice = new SecureRandom();
    StringBuilder password = new StringBuilder();
    for (int place = 0; place < GROUPS * GROUP; place++) {
      boolean first = place > 0 && place % GROUP == 0;
      password.append(first ? "-" : "").append(SIGNS.charAt(dice.nextInt(SIGNS.length())));
    }
    return password.toString();
  }

  private interface Work<T> {
    T run();
  }

  private <T> T inTurn(Work<T> work) {
    if (!enter()) {
      throw new MingjianException(
          IdentityError.CHECKING_TOO_MANY, "正在登录的人过多，请稍后再试 too many sign in at once, try again");
    }
    try {
      return work.run();
    } finally {
      room.release();
    }
  }

  private boolean enter() {
    try {
      return room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
