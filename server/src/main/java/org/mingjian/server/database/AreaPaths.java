package org.mingjian.server.database;

/// Which area lies in which, by their paths: `/370000/370600` lies in `/370000`, and everything in
/// the nation, whose path begins no other.
public final class AreaPaths {
  /// The path of the whole country, as rows have it.
  public static final String NATION = "/000000";

  /// For a statement: whether the area of a row contains that of its one parameter. A path is whole
  /// codes of six digits, so what begins with it lies in it.
  public static final String ROW_CONTAINS = "(area_path = '" + NATION + "' OR ? ^@ area_path)";

  private AreaPaths() {}

  /// Whether a path is that of an area or lies in it.
  public static boolean contains(String area, String path) {
    String seen = seen(area);
    return seen.equals(Scope.EVERYWHERE) || path.equals(seen) || path.startsWith(seen + "/");
  }

  /// What the paths of all that lies in an area begin with, as scopes and `^@` have it.
  public static String seen(String area) {
    return area.equals(NATION) ? Scope.EVERYWHERE : area;
  }
}
