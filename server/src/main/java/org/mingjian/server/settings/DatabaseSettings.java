package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Which database, and how it is used.
///
/// @param url JDBC address of an external PostgreSQL; one of our own where it is not given
/// @param user who we are there, where the address does not say
/// @param password where the address does not say
/// @param connections how many are open at most
/// @param patience how long work waits for a connection
/// @param sharedBuffers memory of our own PostgreSQL's cache
/// @param programs folder our own PostgreSQL is unpacked into; `programs` in the data folder where
///   it is not given
public record DatabaseSettings(
    Optional<String> url,
    Optional<String> user,
    Optional<String> password,
    @DefaultValue("16") @Min(2) @Max(200) int connections,
    @DefaultValue("1s") @NotNull Duration patience,
    @DefaultValue("256MB") @Pattern(regexp = "[1-9][0-9]*[kMG]B") String sharedBuffers,
    Optional<Path> programs) {
  private static final String URL_PREFIX = "jdbc:postgresql:";
  private static final Duration SHORTEST = Duration.ofMillis(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// Refuses the address of another kind of database, and a patience that is none or has no end.
  public DatabaseSettings {
    Allowed.between("mingjian.database.patience", patience, SHORTEST, LONGEST);
    if (url.isPresent() && !url.get().startsWith(URL_PREFIX)) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "mingjian.database.url 应为 must be " + URL_PREFIX + "//…，收到 got " + url.get());
    }
  }

  @Override
  public String toString() {
    return "DatabaseSettings[connections " + connections + "]";
  }
}
