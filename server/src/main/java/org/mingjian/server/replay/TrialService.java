package org.mingjian.server.replay;

import java.net.URI;
import java.nio.file.Path;

/// A service started for a replay and nothing else. Closing it stops it.
public interface TrialService extends AutoCloseable {
  /// Where it takes messages.
  URI address();

  @Override
  void close();

  /// Starts one.
  interface Starter {
    /// Starts a service that keeps everything in `data`; returns when it takes messages.
    TrialService start(Path data);
  }
}
