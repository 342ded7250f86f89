package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How people sign in, and how much they may ask for.
///
/// @param sessionIdle a session that nothing was asked in for so long is over
/// @param sessionLongest a session is over after so long, whatever was asked
/// @param passwordLength characters a password has at least
/// @param passwordDays after which a password must be changed; 0 for never
/// @param passwordMemory memory that one hash of a password takes (Argon2id)
/// @param passwordPasses how often a hash passes over that memory
/// @param lockAfter wrong passwords after which a name is locked
/// @param lockFor how long at first; twice as long each time after, an hour at most
/// @param loginsPerMinute attempts to sign in from one address
/// @param requestsPerMinute requests from one address
public record DeskSettings(
    @DefaultValue("30m") @NotNull Duration sessionIdle,
    @DefaultValue("12h") @NotNull Duration sessionLongest,
    @DefaultValue("10") @Min(8) @Max(64) int passwordLength,
    @DefaultValue("90") @Min(0) @Max(3660) int passwordDays,
    @DefaultValue("32MB") @NotNull DataSize passwordMemory,
    @DefaultValue("3") @Min(2) @Max(20) int passwordPasses,
    @DefaultValue("5") @Min(3) @Max(20) int lockAfter,
    @DefaultValue("1m") @NotNull Duration lockFor,
    @DefaultValue("30") @Min(1) @Max(100_000) int loginsPerMinute,
    @DefaultValue("3000") @Min(10) @Max(10_000_000) int requestsPerMinute) {
  /// Less memory would make guessing cheap (OWASP's least for two passes).
  private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(19);

  private static final DataSize MOST_MEMORY = DataSize.ofMegabytes(512);

  /// Refuses hashes that are too cheap, and sessions that never end or never begin.
  public DeskSettings {
    if (passwordMemory.compareTo(LEAST_MEMORY) < 0 || passwordMemory.compareTo(MOST_MEMORY) > 0) {
      throw wrong("password-memory", "19MB 至 to 512MB", passwordMemory);
    }
    if (sessionIdle.toSeconds() < 1 || sessionIdle.compareTo(sessionLongest) > 0) {
      throw wrong("session-idle", "1s 至 to session-longest", sessionIdle);
    }
    if (lockFor.toMillis() < 1 || lockFor.toHours() > 0) {
      throw wrong("lock-for", "1ms 至 to 1h", lockFor);
    }
  }

  private static MingjianException wrong(String key, String allowed, Object got) {
    return new MingjianException(
        ServerError.CONFIGURATION,
        "mingjian.desk." + key + " 应为 must be " + allowed + "，收到 got " + got);
  }
}
