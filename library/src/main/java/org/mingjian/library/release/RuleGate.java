package org.mingjian.library.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.values.AreaCode;

/// What a rule must bring to enter a release. Source: 医保发〔2022〕12号 art. 8 (seven elements) and art.
/// 14-16 (reviews).
final class RuleGate {
  private static final int LEAST_EXAMPLES = 3;
  private static final String REVIEWS = "reviews.csv";

  /// Templates by which every line they judge is a hit: what is not covered is not applicable.
  private static final Set<String> NEVER_CLEAR = Set.of("banned-list");

  private final PackFiles files;
  private final Set<String> paths;
  private final boolean national;
  private final AreaCode area;
  private final RuleReviews reviews;

  /// A gate for the rules of a pack of an area, on its way into a release that knows nothing later
  /// than `latest`.
  RuleGate(PackFiles files, AreaCode area, LocalDate latest) {
    this.files = files;
    this.paths = new HashSet<>(files.paths());
    this.area = area;
    this.national = area.digits().equals("000000");
    String records = paths.contains(REVIEWS) ? files.text(REVIEWS) : "";
    this.reviews = RuleReviews.parse(records, latest);
  }

  /// What the rule lacks, in words; empty if it may enter.
  List<String> missing(RuleDefinition rule) {
    List<String> missing = new ArrayList<>();
    elements(rule, missing);
    if (rule.basis().document().isBlank() || rule.basis().from().isBlank()) {
      missing.add("依据文件和起始日 basis");
    }
    examples(rule, missing);
    if (!national) {
      missing.addAll(reviews.missing(rule.code()));
      if (!rule.code().matches("(MJ)?" + area + "-[0-9]{3}")) {
        missing.add("编码应为 " + area + "-三位序号 或 MJ" + area + "-三位序号");
      }
    }
    return missing;
  }

  private static void elements(RuleDefinition rule, List<String> missing) {
    Map<String, String> elements =
        Map.of(
            "名称 name", rule.text().name().zh(),
            "释义 definition", rule.text().definition().zh(),
            "逻辑 logic", rule.text().logic().zh(),
            "性质 verdict", rule.verdict(),
            "场景 scenes", String.join("", rule.scope().scenes()));
    elements.forEach((name, value) -> {
      if (value.isBlank()) {
        missing.add(name);
      }
    });
  }

  private void examples(RuleDefinition rule, List<String> missing) {
    String path = "examples/" + rule.code() + ".yaml";
    Examples examples = paths.contains(path) ? examples(path) : new Examples(List.of(), false);
    long hits = examples.count("HIT");
    long clear = examples.count("CLEAR");
    if (NEVER_CLEAR.contains(rule.template())) {
      clear += examples.count("NOT_APPLICABLE");
    }
    if (hits < LEAST_EXAMPLES) {
      missing.add("命中示例 " + hits + " 个，至少 " + LEAST_EXAMPLES + "（" + path + "）");
    }
    if (clear < LEAST_EXAMPLES) {
      missing.add("不命中（CLEAR）示例 " + clear + " 个，至少 " + LEAST_EXAMPLES + "（" + path + "，不适用不算）");
    }
    if (!national && examples.count("UNDETERMINED") == 0 && !examples.explained) {
      missing.add("缺数据（UNDETERMINED）示例，不可能缺的请写 noMissingData: 理由（" + path + "）");
    }
  }

  /// What the examples of a rule expect, and whether it is explained why none misses data.
  private record Examples(List<String> expected, boolean explained) {
    /// Expectations of a verdict, with a reason after it or none.
    long count(String verdict) {
      return expected.stream().filter(text -> text.split(":", 2)[0].equals(verdict)).count();
    }
  }

  private Examples examples(String path) {
    SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
    Map<String, YamlNode> top = YamlNode.parse(file).entries(Set.of());
    YamlNode cases = top.get("cases");
    YamlNode why = top.get("noMissingData");
    boolean explained = why != null && !why.text().isBlank();
    if (cases == null) {
      return new Examples(List.of(), explained);
    }
    List<String> expected =
        cases.items().stream()
            .map(node -> node.entries(Set.of()))
            .filter(fields -> fields.containsKey("expect"))
            .map(fields -> fields.get("expect").text())
            .toList();
    return new Examples(expected, explained);
  }
}
