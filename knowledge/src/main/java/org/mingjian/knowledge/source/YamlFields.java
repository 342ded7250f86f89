package org.mingjian.knowledge.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.values.LocalizedText;

/// The fields of one mapping, checked against the keys it may have.
public final class YamlFields {
  private final YamlNode node;
  private final Map<String, YamlNode> byKey;

  /// Reads a mapping.
  public YamlFields(YamlNode node, Set<String> allowed) {
    this.node = node;
    this.byKey = node.entries(allowed);
  }

  /// The node of a key that must be there.
  public YamlNode get(String key) {
    return find(key).orElseThrow(() -> node.error("缺少键 “" + key + "”"));
  }

  /// The node of a key that may be left out.
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /// The text of a key that must be there and not blank.
  public String text(String key) {
    YamlNode value = get(key);
    if (value.text().isEmpty()) {
      throw value.error("“" + key + "” 不能为空");
    }
    return value.text();
  }

  /// The text of a key, empty where it is left out.
  public String textOrBlank(String key) {
    return find(key).map(YamlNode::text).orElse("");
  }

  /// The texts of a list, empty where it is left out.
  public List<String> texts(String key) {
    return find(key).map(YamlNode::texts).orElse(List.of());
  }

  /// A text in both languages: `{zh: …, en: …}`.
  public LocalizedText localized(String key) {
    YamlFields languages = new YamlFields(get(key), Set.of("zh", "en"));
    return new LocalizedText(languages.text("zh"), languages.text("en"));
  }
}
