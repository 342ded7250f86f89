package org.mingjian.server.fsi;

import java.util.Optional;

/// The register of institutions.
public interface Senders {
  /// The institution that goes by this code, its own or the national one.
  Optional<Sender> find(String code);
}
