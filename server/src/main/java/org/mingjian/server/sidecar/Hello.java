package org.mingjian.server.sidecar;

import java.time.Instant;
import java.util.Optional;

/// What a sidecar tells of itself, as JSON on the line.
///
/// @param release id of the release it judges by
/// @param lastAsk ISO time; empty where nobody asked yet
/// @param waiting records not sent yet
public record Hello(
    String institution,
    String version,
    String release,
    String started,
    String lastAsk,
    long waiting) {
  Optional<Instant> lastAskTime() {
    return lastAsk.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(lastAsk));
  }

  /// What the bureau answers.
  ///
  /// @param release id of the release in force there
  public record Welcome(String release) {}
}
