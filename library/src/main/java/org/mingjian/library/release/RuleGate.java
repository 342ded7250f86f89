package org.mingjian.library.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
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
  private static final List<String> REVIEWS = List.of("学术", "业务", "行业");
  private static final Set<String> CLEAR = Set.of("CLEAR", "NOT_APPLICABLE");

  private final PackFiles files;
  private final Set<String> paths;
  private final boolean national;
  private final AreaCode area;

  /// A gate for the rules of a pack of an area.
  RuleGate(PackFiles files, AreaCode area) {
    this.files = files;
    this.paths = new HashSet<>(files.paths());
    this.area = area;
    this.national = area.digits().equals("000000");
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
      reviews(rule, missing);
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
    int hits = 0;
    int clear = 0;
    for (String expected : paths.contains(path) ? expectations(path) : List.<String>of()) {
      hits += expected.equals("HIT") ? 1 : 0;
      clear += CLEAR.contains(expected) ? 1 : 0;
    }
    if (hits < LEAST_EXAMPLES) {
      missing.add("命中示例 " + hits + " 个，至少 " + LEAST_EXAMPLES + "（" + path + "）");
    }
    if (clear < LEAST_EXAMPLES) {
      missing.add("不命中示例 " + clear + " 个，至少 " + LEAST_EXAMPLES + "（" + path + "）");
    }
  }

  private List<String> expectations(String path) {
    SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
    YamlNode cases = YamlNode.parse(file).entries(Set.of()).get("cases");
    if (cases == null) {
      return List.of();
    }
    return cases.items().stream()
        .map(node -> node.entries(Set.of()))
        .filter(fields -> fields.containsKey("expect"))
        .map(fields -> fields.get("expect").text())
        .toList();
  }

  private void reviews(RuleDefinition rule, List<String> missing) {
    Set<String> done = new HashSet<>();
    if (paths.contains("reviews.csv")) {
      String text = files.text("reviews.csv").replace("\uFEFF", "");
      for (NamedCsvRecord row :
          CsvReader.builder().allowMissingFields(true).ofNamedCsvRecord(new StringReader(text))) {
        boolean complete =
            !field(row, "outcome").isEmpty()
                && field(row, "date").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        if (complete && field(row, "rule").equals(rule.code())) {
          done.add(field(row, "kind"));
        }
      }
    }
    REVIEWS.stream()
        .filter(kind -> !done.contains(kind))
        .forEach(kind -> missing.add(kind + "论证记录（reviews.csv 中写明 date 和 outcome）"));
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }
}
