package org.mingjian.audit.example;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;

/// The examples of one rule, as they lie in `examples/<code>.yaml`.
///
/// @param rule code of the rule
/// @param noMissingData why no missing data can leave the rule undetermined, so that there is no
///   example of it; empty where there is one
/// @param cases in file order
public record ExampleFile(String rule, String noMissingData, List<ExampleCase> cases) {
  private static final Set<String> KEYS =
      Set.of("rule", "noMissingData", "points", "each", "cases");

  /// Copies in.
  public ExampleFile {
    cases = List.copyOf(cases);
  }

  /// Reads the examples of a rule.
  ///
  /// @throws org.mingjian.values.MingjianException naming file, line and what is allowed
  public static ExampleFile read(PackFiles files, String rule) {
    String path = "examples/" + rule + ".yaml";
    SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
    YamlFields top = new YamlFields(YamlNode.parse(file), KEYS);
    Map<String, YamlNode> points = top.get("points").entries(Set.of());
    Map<String, YamlNode> each =
        top.find("each").map(node -> node.entries(Set.of())).orElse(Map.of());
    List<ExampleCase> cases =
        top.get("cases").items().stream().map(node -> read(node, points, each)).toList();
    String noMissingData = top.find("noMissingData").map(YamlNode::text).orElse("");
    return new ExampleFile(top.text("rule"), noMissingData, cases);
  }

  private static ExampleCase read(
      YamlNode node, Map<String, YamlNode> points, Map<String, YamlNode> each) {
    YamlFields fields = new YamlFields(node, ExampleCase.KEYS);
    Map<String, YamlNode> own = new HashMap<>(points);
    fields.find("points").ifPresent(given -> own.putAll(given.entries(Set.of())));
    return new ExampleCase(fields, own, each);
  }
}
