package org.mingjian.server.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How people sign in, and how much they may ask for and bring.
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
/// @param uploadMost a file that is brought is no larger
/// @param uploadPart it comes in parts of this size
/// @param uploadKept an upload that no part came for so long is given up
/// @param unusedKept a file that was brought and put to no use for so long is deleted
/// @param resultsKept the results of a task are deleted so long after its end
/// @param materialMost what is put into the file of a case is no larger
/// @param lake folder of the lake that claims beside a finding are read from
/// @param extracts folder below which extracts may be named to be audited
/// @param letterFont font that letters are printed with, `,2` behind it for the third of a
///   collection; the first known one that is installed where it is not given
/// @param gateway where messages go besides the notices in the application
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
    @DefaultValue("3000") @Min(10) @Max(10_000_000) int requestsPerMinute,
    @DefaultValue("4GB") @NotNull DataSize uploadMost,
    @DefaultValue("4MB") @NotNull DataSize uploadPart,
    @DefaultValue("1d") @NotNull Duration uploadKept,
    @DefaultValue("7d") @NotNull Duration unusedKept,
    @DefaultValue("90d") @NotNull Duration resultsKept,
    @DefaultValue("100MB") @NotNull DataSize materialMost,
    Optional<Path> lake,
    Optional<Path> extracts,
    Optional<String> letterFont,
    @DefaultValue @NotNull @Valid GatewaySettings gateway) {
  /// Less memory would make guessing cheap (OWASP's least for two passes).
  private static final DataSize LEAST_MEMORY = DataSize.ofMegabytes(19);

  private static final DataSize MOST_MEMORY = DataSize.ofMegabytes(512);
  private static final String PREFIX = "mingjian.desk.";

  /// A part is held in memory while it comes.
  private static final DataSize LEAST_PART = DataSize.ofKilobytes(1);

  private static final Duration LONGEST_KEPT = Duration.ofDays(3660);
  private static final DataSize MOST_PART = DataSize.ofMegabytes(64);
  private static final DataSize MOST_UPLOAD = DataSize.ofTerabytes(1);

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
    Allowed.between(PREFIX + "upload-part", uploadPart, LEAST_PART, MOST_PART);
    Allowed.between(PREFIX + "upload-most", uploadMost, uploadPart, MOST_UPLOAD);
    Allowed.between(PREFIX + "material-most", materialMost, LEAST_PART, uploadMost);
    letterFont.ifPresent(DeskSettings::checkFont);
    Allowed.between(PREFIX + "upload-kept", uploadKept, Duration.ofMinutes(1), Duration.ofDays(30));
    Allowed.between(PREFIX + "unused-kept", unusedKept, Duration.ofDays(1), LONGEST_KEPT);
    Allowed.between(PREFIX + "results-kept", resultsKept, Duration.ofDays(1), LONGEST_KEPT);
  }

  private static void checkFont(String font) {
    if (!Files.isRegularFile(Path.of(font.replaceFirst(",[0-9]+$", "")))) {
      throw wrong("letter-font", "字体文件 a font file, /path/font.ttc,2", font);
    }
  }

  private static MingjianException wrong(String key, String allowed, Object got) {
    return new MingjianException(
        ServerError.CONFIGURATION, PREFIX + key + " 应为 must be " + allowed + "，收到 got " + got);
  }
}
