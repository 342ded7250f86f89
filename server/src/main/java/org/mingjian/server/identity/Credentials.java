package org.mingjian.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jooq.DSLContext;

/// The hashes of passwords, as the table has them.
final class Credentials {
  /// A kept hash.
  ///
  /// @param mustChange whether it is only good for choosing another
  record Kept(String hash, Instant chosen, boolean mustChange) {
    /// Hashes stay out of logs.
    @Override
    public String toString() {
      return "Kept[" + chosen + "]";
    }
  }

  /// What the account has.
  Optional<Kept> find(DSLContext sql, String account) {
    return sql
        .fetch("SELECT password, chosen, must_change FROM credential WHERE account = ?", account)
        .stream()
        .findFirst()
        .map(row ->
            new Kept(
                row.get("password", String.class),
                row.get("chosen", OffsetDateTime.class).toInstant(),
                row.get("must_change", Boolean.class)));
  }

  /// Keeps one in the place of what there was.
  void keep(DSLContext sql, Account account, Kept kept) {
    sql.execute(
        """
        INSERT INTO credential (account, area_path, institution, password, chosen, must_change)
        VALUES (?, ?, ?, ?, CAST(? AS timestamptz), ?)
        ON CONFLICT (account) DO UPDATE
        SET password = excluded.password, chosen = excluded.chosen, must_change = excluded.must_change
        """,
        account.name(),
        account.areaPath(),
        Accounts.institution(account),
        kept.hash,
        kept.chosen,
        kept.mustChange);
  }

  /// Puts another hash of the same password in the place of `former`; whether that was still there.
  boolean renew(DSLContext sql, String account, String former, String hash) {
    String renew = "UPDATE credential SET password = ? WHERE account = ? AND password = ?";
    return sql.execute(renew, hash, account, former) > 0;
  }

  /// SQL for whether the account `a` must choose another password; wants the time before which it
  /// is too old.
  static final String MUST_CHANGE =
      "(SELECT c.must_change OR c.chosen < CAST(? AS timestamptz) FROM credential c WHERE c.account = a.account)";

  /// The time before which a password is too old at `now`; `days` 0 for never.
  static Instant oldest(Instant now, int days) {
    return days == 0 ? Instant.EPOCH : now.minus(Duration.ofDays(days));
  }
}
