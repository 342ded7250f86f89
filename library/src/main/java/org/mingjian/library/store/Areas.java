package org.mingjian.library.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.library.LibraryError;
import org.mingjian.values.AreaCode;
import org.mingjian.values.AreaTree;
import org.mingjian.values.MingjianException;

/// The areas a library knows: `areas.csv`, rows of code, parent and name.
public final class Areas {
  /// The top of the tree.
  public static final AreaCode NATION = AreaCode.NATION;

  private static final List<String> LAYERS = List.of("国家", "省", "市");

  private final AreaTree tree;
  private final Map<AreaCode, String> names;

  private Areas(AreaTree tree, Map<AreaCode, String> names) {
    this.tree = tree;
    this.names = Map.copyOf(names);
  }

  /// Reads the text of `areas.csv`.
  ///
  /// @throws MingjianException [LibraryError#LIBRARY] naming the line
  static Areas parse(String text) {
    Map<AreaCode, AreaCode> parents = new HashMap<>();
    Map<AreaCode, String> names = new HashMap<>(Map.of(NATION, "国家"));
    List<String> lines = text.lines().toList();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      if (fields.length != 3 || !(fields[0] + fields[1]).matches("[0-9]{12}")) {
        throw new MingjianException(
            LibraryError.LIBRARY, "areas.csv 第 " + (i + 1) + " 行：应为 代码,上级代码,名称，代码六位数字");
      }
      AreaCode area = new AreaCode(fields[0]);
      parents.put(area, new AreaCode(fields[1]));
      names.put(area, fields[2]);
    }
    return new Areas(AreaTree.of(parents), names);
  }

  /// Whether the library knows the area.
  public boolean knows(AreaCode area) {
    return names.containsKey(area);
  }

  /// The area and those that contain it, the nation last. An unknown area lies in the nation.
  public List<AreaCode> path(AreaCode area) {
    List<AreaCode> path = new ArrayList<>(tree.path(area));
    if (!path.getLast().equals(NATION)) {
      path.add(NATION);
    }
    return path;
  }

  /// 国家, 省 or 市.
  public String layer(AreaCode area) {
    return LAYERS.get(Math.min(path(area).size(), LAYERS.size()) - 1);
  }

  /// The area as a release names it: with what lies in it and what it lies in.
  public ReleaseArea releaseArea(AreaCode area) {
    if (area.equals(NATION)) {
      return ReleaseArea.NATION;
    }
    List<ReleaseArea.Link> links = new ArrayList<>();
    for (AreaCode known : names.keySet()) {
      if (tree.contains(area, known) || tree.contains(known, area)) {
        tree.parent(known)
            .ifPresent(parent -> links.add(new ReleaseArea.Link(known, parent, name(known))));
      }
    }
    return new ReleaseArea(area, name(area), links);
  }

  /// The area's name, its digits where it has none.
  public String name(AreaCode area) {
    return names.getOrDefault(area, area.digits());
  }
}
