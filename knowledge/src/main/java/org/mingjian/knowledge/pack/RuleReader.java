package org.mingjian.knowledge.pack;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingjian.knowledge.Basis;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleText;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;

/// Reads one rule file. Whether the template exists and has what parameters is the engine's to say.
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of(
          "code",
          "number",
          "officialCode",
          "name",
          "class",
          "subclass",
          "definition",
          "logic",
          "template",
          "parameters",
          "tables",
          "scenes",
          "moments",
          "insurance",
          "verdict",
          "area",
          "subject",
          "fields",
          "message",
          "basis",
          "status",
          "state");
  private static final Set<String> SCENES =
      Set.of("OUTPATIENT", "EMERGENCY", "CHRONIC", "INPATIENT", "PHARMACY", "INTERNET");
  private static final Set<String> MOMENTS = Set.of("BEFORE", "DURING", "AFTER");
  private static final Set<String> VERDICTS = Set.of("VIOLATION", "SUSPECTED", "INDICATOR");
  private static final Set<String> SUBJECTS = Set.of("LINE", "VISIT", "PERSON", "INSTITUTION");
  private static final Set<String> STAGES = Set.of("ON", "SHADOW");
  private static final Set<String> STATUSES = Set.of("sentence", "definition", "reconstructed");

  private final YamlFields fields;
  private final Predicate<String> isTable;

  private RuleReader(SourceFile file, Predicate<String> isTable) {
    this.fields = new YamlFields(YamlNode.parse(file), KEYS);
    this.isTable = isTable;
  }

  /// The rule of a file.
  ///
  /// @param isTable whether there is a table of that name
  static RuleDefinition read(SourceFile file, Predicate<String> isTable) {
    return new RuleReader(file, isTable).rule();
  }

  private RuleDefinition rule() {
    return new RuleDefinition(
        fields.text("code"),
        number(),
        fields.find("officialCode").map(YamlNode::text).filter(code -> !code.isEmpty()),
        text(),
        fields.text("template"),
        parameters(),
        tables(),
        scope(),
        fields.get("verdict").oneOf(VERDICTS),
        basis(),
        fields.get("status").oneOf(STATUSES),
        stage());
  }

  /// The stage; most rules are on and do not say so.
  private RuleStage stage() {
    return fields
        .find("state")
        .map(node -> RuleStage.valueOf(node.oneOf(STAGES)))
        .orElse(RuleStage.ON);
  }

  private int number() {
    String text = fields.text("number");
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw fields.get("number").error("值 “" + text + "” 不合要求，应为正整数");
    }
    return Integer.parseInt(text);
  }

  private RuleText text() {
    return new RuleText(
        fields.localized("name"),
        fields.text("class"),
        fields.text("subclass"),
        fields.localized("definition"),
        fields.localized("logic"),
        fields.localized("message"));
  }

  private Parameters parameters() {
    Map<String, Parameter> byName = new TreeMap<>();
    fields
        .get("parameters")
        .entries(Set.of())
        .forEach((name, node) -> {
          YamlFields parameter = new YamlFields(node, Set.of("value", "unit", "source"));
          byName.put(
              name,
              new Parameter(
                  value(parameter.get("value")),
                  parameter.textOrBlank("unit"),
                  parameter.text("source")));
        });
    return new Parameters(byName);
  }

  private static String value(YamlNode value) {
    return value.isSequence() ? String.join(";", value.texts()) : value.text();
  }

  private List<String> tables() {
    for (YamlNode table : fields.get("tables").items()) {
      if (!isTable.test(table.text())) {
        throw table.error(
            KnowledgeError.REFERENCE, "没有知识表 “" + table.text() + "”，tables.yaml 里未定义");
      }
    }
    return fields.texts("tables");
  }

  private RuleScope scope() {
    return new RuleScope(
        names("scenes", SCENES),
        names("moments", MOMENTS),
        Set.copyOf(fields.texts("insurance")),
        RuleScope.Follows.valueOf(fields.get("area").oneOf(Set.of("TREATMENT", "INSURANCE"))),
        RuleScope.Subject.valueOf(fields.get("subject").oneOf(SUBJECTS)),
        fields.texts("fields"));
  }

  /// The names of a list, all of those allowed where it is left out or empty.
  private Set<String> names(String key, Set<String> allowed) {
    Set<String> names = new LinkedHashSet<>();
    fields
        .find(key)
        .map(YamlNode::items)
        .orElse(List.of())
        .forEach(item -> names.add(item.oneOf(allowed)));
    return names.isEmpty() ? allowed : names;
  }

  private Basis basis() {
    YamlNode node = fields.get("basis");
    YamlFields basis = new YamlFields(node, Set.of("document", "clause", "from"));
    String from = basis.textOrBlank("from");
    if (!from.matches("|[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      throw basis.get("from").error("值 “" + from + "” 不合要求，应为日期 yyyy-MM-dd 或空");
    }
    return new Basis(basis.text("document"), basis.textOrBlank("clause"), from);
  }
}
