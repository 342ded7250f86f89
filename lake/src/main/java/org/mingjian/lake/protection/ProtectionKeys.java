package org.mingjian.lake.protection;

import java.util.Optional;

/// Where keys come from: a local file, a key service.
public interface ProtectionKeys {
  /// The key that protects what is written from now on; made if there is none yet.
  ProtectionKey current();

  /// The key with this id, to read what it protected.
  Optional<ProtectionKey> find(String id);
}
