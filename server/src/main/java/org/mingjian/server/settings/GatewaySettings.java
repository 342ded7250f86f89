package org.mingjian.server.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingjian.values.MingjianException;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where messages go besides the notices in the application; nowhere where it is not said.
///
/// @param to `https://…` that messages are posted to, or `file:///folder` they are put into
/// @param token file with what is sent as `Authorization: Bearer`
/// @param timeout how long the gateway may take for a message
/// @param tries after which a message is left to people
/// @param pause before the second try; twice as long before each further one, an hour at most
public record GatewaySettings(
    Optional<URI> to,
    Optional<Path> token,
    @DefaultValue("10s") @NotNull Duration timeout,
    @DefaultValue("10") @Min(1) @Max(1000) int tries,
    @DefaultValue("1m") @NotNull Duration pause) {
  private static final String PREFIX = "mingjian.desk.gateway.";
  private static final List<String> SCHEMES = List.of("https", "http", "file");

  /// Refuses addresses of another kind, and waiting without end.
  public GatewaySettings {
    Allowed.between(PREFIX + "timeout", timeout, Duration.ofMillis(10), Duration.ofMinutes(2));
    Allowed.between(PREFIX + "pause", pause, Duration.ofMillis(1), Duration.ofHours(1));
    to.filter(uri -> !SCHEMES.contains(String.valueOf(uri.getScheme())))
        .ifPresent(uri -> {
          throw new MingjianException(
              ServerError.CONFIGURATION,
              PREFIX + "to 应为 must be https://…, http://… 或 or file:///…，收到 got " + uri);
        });
  }
}
