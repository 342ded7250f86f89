package org.mingjian.server.database;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whose rows a piece of work may see and write: those of some areas with all that lies in them, or
/// of one institution there. PostgreSQL enforces it.
///
/// @param areas paths such as `/370000/370600`; [#EVERYWHERE] for all
/// @param institution the only institution, where there is but one
public record Scope(List<String> areas, Optional<String> institution) {
  /// The path that contains all others.
  public static final String EVERYWHERE = "/";

  private static final Pattern PATH = Pattern.compile("/|(/[0-9]{6})+");

  /// Copies the areas in; none at all sees nothing and is refused.
  public Scope {
    areas = List.copyOf(areas);
    if (areas.isEmpty() || !areas.stream().allMatch(path -> PATH.matcher(path).matches())) {
      throw new IllegalArgumentException("area paths are like /370000/370600, got " + areas);
    }
  }

  /// The service itself: everything. For work that no person or institution asked to see.
  public static Scope service() {
    return new Scope(List.of(EVERYWHERE), Optional.empty());
  }

  /// All of an area.
  public static Scope area(String path) {
    return new Scope(List.of(path), Optional.empty());
  }

  /// One institution of an area.
  public static Scope institution(String areaPath, String code) {
    return new Scope(List.of(areaPath), Optional.of(code));
  }
}
