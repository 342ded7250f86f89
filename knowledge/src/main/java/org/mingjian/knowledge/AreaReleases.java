package org.mingjian.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.values.AreaCode;
import org.mingjian.values.AreaTree;
import org.mingjian.values.MingjianException;

/// The releases that judge one source together, at most one an area. What happens in an area is
/// judged by the release of that area, else of the nearest area it lies in, else by none.
public final class AreaReleases {
  /// No release.
  public static final int NONE = -1;

  private final List<Release> releases;
  private final Map<AreaCode, Integer> byArea = new HashMap<>();
  private final Map<AreaCode, String> names = new HashMap<>();
  private final AreaTree tree;

  private AreaReleases(List<Release> releases) {
    this.releases =
        releases.stream().sorted(Comparator.comparing(release -> release.area().code())).toList();
    Map<AreaCode, AreaCode> parents = new HashMap<>();
    for (int i = 0; i < this.releases.size(); i++) {
      add(this.releases.get(i), i, parents);
    }
    this.tree = AreaTree.of(parents);
  }

  /// The releases, at least one, in whatever order.
  ///
  /// @throws MingjianException [KnowledgeError#AREA] if two are of one area, or place an area
  ///   differently
  public static AreaReleases of(List<Release> releases) {
    if (releases.isEmpty()) {
      throw new IllegalArgumentException("at least one release is needed");
    }
    return new AreaReleases(releases);
  }

  private void add(Release release, int number, Map<AreaCode, AreaCode> parents) {
    ReleaseArea area = release.area();
    Integer earlier = byArea.putIfAbsent(area.code(), number);
    if (earlier != null) {
      throw twice(area, releases.get(earlier), release);
    }
    names.put(area.code(), area.name());
    area.links().forEach(link -> add(link, parents));
  }

  private static MingjianException twice(ReleaseArea area, Release one, Release other) {
    return new MingjianException(
        KnowledgeError.AREA,
        "两个版本同属 two releases of one area: " + area.text() + "：" + one.id() + "，" + other.id());
  }

  private void add(ReleaseArea.Link link, Map<AreaCode, AreaCode> parents) {
    AreaCode known = parents.putIfAbsent(link.area(), link.parent());
    names.putIfAbsent(link.area(), link.name());
    if (known != null && !known.equals(link.parent())) {
      throw contradiction(link, known);
    }
  }

  private static MingjianException contradiction(ReleaseArea.Link link, AreaCode known) {
    return new MingjianException(
        KnowledgeError.AREA,
        "各版本的区划树不一致 the releases' area trees contradict each other: "
            + link.area()
            + " "
            + link.name()
            + " 属于 lies in "
            + known
            + "，又属于 and in "
            + link.parent());
  }

  /// All of them, by area code.
  public List<Release> all() {
    return releases;
  }

  /// The only one, if there is one only.
  public Optional<Release> single() {
    return releases.size() == 1 ? Optional.of(releases.getFirst()) : Optional.empty();
  }

  /// Whether no area is left to none and there is nothing to choose: one release of the nation.
  public boolean isNation() {
    return releases.size() == 1 && releases.getFirst().area().isNation();
  }

  /// The place in [#all] of the release that judges what happens in an area, or [#NONE]. Claims
  /// that state no area are those of the one release, where there is one only: whoever hands them
  /// over says so by the release. Of a text that is no area only the nation's release judges.
  public int judging(String area) {
    if (area.isEmpty() && releases.size() == 1) {
      return 0;
    }
    List<AreaCode> path = AreaCode.find(area).map(tree::path).orElse(List.of());
    for (AreaCode outer : path) {
      Integer number = byArea.get(outer);
      if (number != null) {
        return number;
      }
    }
    return byArea.getOrDefault(AreaCode.NATION, NONE);
  }

  /// The name of an area as far as the releases know it, empty otherwise.
  public String name(String area) {
    return AreaCode.find(area).map(code -> names.getOrDefault(code, "")).orElse("");
  }

  /// The releases that are left when each keeps these rules only, as far as it has them.
  public AreaReleases only(List<String> codes) {
    List<Release> kept = new ArrayList<>();
    for (Release release : releases) {
      List<String> own = release.rules().stream().map(RuleDefinition::code).toList();
      kept.add(release.only(codes.stream().filter(own::contains).toList()));
    }
    return new AreaReleases(kept);
  }
}
