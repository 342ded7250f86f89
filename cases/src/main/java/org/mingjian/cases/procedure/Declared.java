package org.mingjian.cases.procedure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;

/// A place in a declaration that several areas share in. Mappings merge key by key, inner areas
/// first; anything else an inner area says replaces what outer ones say; `omit: [key]` leaves
/// entries of outer areas out.
final class Declared {
  private static final String OMIT = "omit";

  private final List<YamlNode> layers;

  /// @param layers innermost first, at least one
  Declared(List<YamlNode> layers) {
    this.layers = List.copyOf(layers);
  }

  /// The entries of a mapping, those of outer areas first. Keys must be in `allowed`, unless that
  /// is empty.
  Map<String, Declared> entries(Set<String> allowed) {
    Set<String> keys = new TreeSet<>(allowed);
    if (!allowed.isEmpty()) {
      keys.add(OMIT);
    }
    Map<String, List<YamlNode>> merged = new LinkedHashMap<>();
    for (YamlNode layer : layers.reversed()) {
      merge(merged, new LinkedHashMap<>(layer.entries(keys)));
    }
    Map<String, Declared> entries = new LinkedHashMap<>();
    merged.forEach((key, nodes) -> entries.put(key, new Declared(nodes)));
    return entries;
  }

  private static void merge(Map<String, List<YamlNode>> outer, Map<String, YamlNode> inner) {
    for (YamlNode name :
        Optional.ofNullable(inner.remove(OMIT)).map(YamlNode::items).orElse(List.of())) {
      if (outer.remove(name.oneOf(outer.keySet())) == null) {
        throw name.error("没有可省去的 “" + name.text() + "”");
      }
    }
    inner.forEach((key, node) -> {
      List<YamlNode> nodes = new ArrayList<>(List.of(node));
      List<YamlNode> before = outer.getOrDefault(key, List.of());
      if (node.isMapping() && before.stream().allMatch(YamlNode::isMapping)) {
        nodes.addAll(before);
      }
      outer.put(key, nodes);
    });
  }

  /// The entries of a mapping with these keys, to ask one by one.
  Fields fields(Set<String> allowed) {
    return new Fields(this, entries(allowed));
  }

  String text() {
    return innermost().text();
  }

  String oneOf(Set<String> allowed) {
    return innermost().oneOf(allowed);
  }

  /// The texts of a list, each one of `allowed`.
  List<String> listOf(Set<String> allowed) {
    return innermost().items().stream().map(item -> item.oneOf(allowed)).toList();
  }

  /// The one of an enum's constants that is named.
  <E extends Enum<E>> E constant(Class<E> type) {
    Set<String> names = new TreeSet<>();
    for (E constant : type.getEnumConstants()) {
      names.add(constant.name());
    }
    return Enum.valueOf(type, oneOf(names));
  }

  LocalizedText localized() {
    Fields languages = fields(Set.of("zh", "en"));
    return new LocalizedText(languages.get("zh").text(), languages.get("en").text());
  }

  int positive() {
    if (!text().matches("[1-9][0-9]?")) {
      throw error("值 “" + text() + "” 不合要求，应为 1 到 99 的整数");
    }
    return Integer.parseInt(text());
  }

  List<YamlNode> items() {
    return innermost().items();
  }

  MingjianException error(String problem) {
    return innermost().error(problem);
  }

  private YamlNode innermost() {
    return layers.get(0);
  }

  /// The entries of one mapping.
  record Fields(Declared place, Map<String, Declared> byKey) {
    Declared get(String key) {
      return find(key).orElseThrow(() -> place.error("缺少键 “" + key + "”"));
    }

    Optional<Declared> find(String key) {
      return Optional.ofNullable(byKey.get(key));
    }

    boolean isYes(String key) {
      return find(key).filter(value -> value.oneOf(Set.of("yes", "no")).equals("yes")).isPresent();
    }

    List<String> listOf(String key, Set<String> allowed) {
      return find(key).map(value -> value.listOf(allowed)).orElse(List.of());
    }
  }
}
