package org.mingjian.knowledge.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A node of a YAML file that knows its place. Values are taken as the text that is written, never
/// as YAML numbers, booleans or dates, so `08` stays `08`.
public final class YamlNode {
  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setAllowDuplicateKeys(false).build();

  private final SourceFile file;
  private final Node node;

  private YamlNode(SourceFile file, Node node) {
    this.file = file;
    this.node = node;
  }

  /// The top node of a file.
  ///
  /// @throws MingjianException with the file's code if it is empty or no YAML
  public static YamlNode parse(SourceFile file) {
    try {
      Node top =
          new Compose(SETTINGS)
              .composeString(file.text())
              .orElseThrow(() -> file.error(0, 0, "文件是空的"));
      return new YamlNode(file, top);
    } catch (MarkedYamlEngineException e) {
      Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
      throw file.error(
          mark.map(Mark::getLine).orElse(0),
          mark.map(Mark::getColumn).orElse(0),
          "不是有效的 YAML：" + e.getProblem());
    }
  }

  /// The scalar's text; empty for a blank one.
  public String text() {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw error("这里应为一个值");
  }

  /// Whether this is a mapping.
  public boolean isMapping() {
    return node instanceof MappingNode;
  }

  /// Whether this is a sequence.
  public boolean isSequence() {
    return node instanceof SequenceNode;
  }

  /// The texts of a sequence of scalars.
  public List<String> texts() {
    return items().stream().map(YamlNode::text).toList();
  }

  /// The nodes of a sequence.
  public List<YamlNode> items() {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream().map(item -> new YamlNode(file, item)).toList();
    }
    throw error("这里应为列表 […]");
  }

  /// The nodes of a mapping by key, in file order. Keys must be in `allowed`, unless that is empty.
  public Map<String, YamlNode> entries(Set<String> allowed) {
    if (!(node instanceof MappingNode mapping)) {
      throw error("这里应为键值 {…}");
    }
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      YamlNode key = new YamlNode(file, tuple.getKeyNode());
      if (!allowed.isEmpty() && !allowed.contains(key.text())) {
        throw key.error("不认识的键 “" + key.text() + "”，可用 " + sorted(allowed));
      }
      if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.error("键 “" + key.text() + "” 重复");
      }
    }
    return entries;
  }

  /// The scalar's text if it is one of `allowed`.
  public String oneOf(Set<String> allowed) {
    if (!allowed.contains(text())) {
      throw error("值 “" + text() + "” 不合要求，可用 " + sorted(allowed));
    }
    return text();
  }

  /// What to throw about this node, with the file's code.
  public MingjianException error(String problem) {
    return error(file.code(), problem);
  }

  /// What to throw about this node.
  public MingjianException error(ErrorCode code, String problem) {
    Optional<Mark> mark = node.getStartMark();
    return file.error(
        code, mark.map(Mark::getLine).orElse(0), mark.map(Mark::getColumn).orElse(0), problem);
  }

  private static List<String> sorted(Set<String> texts) {
    List<String> sorted = new ArrayList<>(texts);
    sorted.sort(null);
    return sorted;
  }
}
