package org.mingjian.knowledge.pack;

import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.values.ContentHash;

/// Which release a file is, and whose.
///
/// @param sha256 the release's name
/// @param area the one it is for
public record ReleaseLabel(ContentHash sha256, ReleaseArea area) {
  /// The short name, as [org.mingjian.knowledge.Release#id].
  public String id() {
    return sha256.prefix(16);
  }
}
