package org.mingjian.server.fsi;

import java.time.Instant;
import java.util.Optional;

/// The register of institutions and of the clients that speak for them.
public interface Senders {
  /// The institution that goes by this code, its own or the national one.
  Optional<Sender> find(String code);

  /// Whether nobody is served as this institution who did not prove to be it.
  boolean isGuarded(Sender sender);

  /// Whether a caller proves to speak for an institution. A signature is good once.
  Proof prove(Sender sender, Caller caller, Instant now);
}
