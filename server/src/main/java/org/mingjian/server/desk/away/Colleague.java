package org.mingjian.server.desk.away;

import java.util.List;
import org.mingjian.server.database.AreaPaths;

/// Somebody at work in an organisation.
///
/// @param areaPath the area they work in
/// @param roles in which they act on cases, by word
public record Colleague(String account, String person, String areaPath, List<String> roles) {
  /// Copies in.
  public Colleague {
    roles = List.copyOf(roles);
  }

  /// Whether they can stand in for another: they act in a role of theirs, and see all that the
  /// other sees.
  boolean canStandInFor(Colleague other) {
    return roles.stream().anyMatch(other.roles::contains)
        && AreaPaths.contains(areaPath, other.areaPath);
  }
}
