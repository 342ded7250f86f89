package org.mingjian.server.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.mingjian.values.MingjianException;

/// How a service inside a hospital reaches the bureau's; it works without.
///
/// @param bureau address of the bureau's service; nothing is forwarded where it is not given
/// @param institution national code it speaks for there
/// @param key file that holds its API key there
public record SidecarSettings(
    Optional<URI> bureau, Optional<String> institution, Optional<Path> key) {
  /// Refuses half a line.
  public SidecarSettings {
    if (bureau.isPresent() && (institution.isEmpty() || key.isEmpty())) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "mingjian.sidecar.bureau 还需要 also wants mingjian.sidecar.institution, mingjian.sidecar.key");
    }
  }
}
