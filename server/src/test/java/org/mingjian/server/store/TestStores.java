package org.mingjian.server.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.journal.JournalLimits;

/// Stores with a small journal that writes at once.
public final class TestStores {
  private static final JournalLimits LIMITS =
      new JournalLimits(1 << 20, 100, Duration.ofMillis(1), 10, Duration.ofMillis(10));

  private TestStores() {}

  /// A store over `database`.
  public static SqlWireStore open(
      Database database, Path journal, SqlWireStore.Limits limits, Clock clock) {
    Protector protector = new Protector(new ProtectionKey("k", new byte[32], new byte[16]));
    return new SqlWireStore(
        new SqlWireStore.Parts(database, protector, journal, LIMITS), limits, clock);
  }

  /// Limits that no test meets.
  public static SqlWireStore.Limits patient(int historyDays) {
    return new SqlWireStore.Limits(historyDays, Duration.ofSeconds(5), Duration.ofSeconds(30), 14);
  }
}
