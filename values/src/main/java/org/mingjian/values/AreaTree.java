package org.mingjian.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The areas as a tree: nation, provinces, cities, counties, and the pools (`…99`, `…00`) that
/// funds are kept in. Built from explicit parent links, since pools and directly administered
/// cities do not follow the digits. Immutable.
public final class AreaTree {
  private final Map<AreaCode, AreaCode> parents;

  private AreaTree(Map<AreaCode, AreaCode> parents) {
    this.parents = Map.copyOf(parents);
  }

  /// Builds a tree from child to parent links; refuses a cycle, naming it.
  public static AreaTree of(Map<AreaCode, AreaCode> parents) {
    AreaTree tree = new AreaTree(new HashMap<>(parents));
    parents.keySet().forEach(tree::path);
    return tree;
  }

  /// The area's parent, or empty at the top and for an unknown area.
  public Optional<AreaCode> parent(AreaCode area) {
    return Optional.ofNullable(parents.get(area));
  }

  /// The area and all that contain it, innermost first.
  public List<AreaCode> path(AreaCode area) {
    List<AreaCode> path = new ArrayList<>();
    for (Optional<AreaCode> at = Optional.of(area); at.isPresent(); at = at.flatMap(this::parent)) {
      if (path.contains(at.get())) {
        throw new IllegalArgumentException("area tree has a cycle at " + at.get() + ": " + path);
      }
      path.add(at.get());
    }
    return path;
  }

  /// Whether `inner` is `outer` or lies inside it.
  public boolean contains(AreaCode outer, AreaCode inner) {
    return path(inner).contains(outer);
  }
}
