package org.mingjian.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.values.AreaCode;
import org.mingjian.values.AreaTree;

/// Whose a release is: an area, with as much of the area tree as tells what lies in it. All areas
/// lie in the nation, unknown ones too, so the nation's own needs no tree.
///
/// @param code the area
/// @param name its name; its digits where nobody named it
/// @param links the areas that lie in it and those it lies in, with their parents, by code
public record ReleaseArea(AreaCode code, String name, List<Link> links) {
  /// The whole country.
  public static final ReleaseArea NATION = new ReleaseArea(AreaCode.NATION, "国家", List.of());

  /// Sorts and copies in.
  public ReleaseArea {
    links = links.stream().sorted(Comparator.comparing(Link::area)).toList();
  }

  /// An area, the one it lies in, and its name.
  public record Link(AreaCode area, AreaCode parent, String name) {}

  /// Whether it is the whole country.
  public boolean isNation() {
    return code.equals(AreaCode.NATION);
  }

  /// Code and name as people read them.
  public String text() {
    return code + " " + name;
  }

  /// The part of the tree it knows.
  AreaTree tree() {
    Map<AreaCode, AreaCode> parents = new HashMap<>();
    links.forEach(link -> parents.put(link.area, link.parent));
    return AreaTree.of(parents);
  }
}
