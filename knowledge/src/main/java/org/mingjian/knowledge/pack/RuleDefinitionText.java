package org.mingjian.knowledge.pack;

import java.util.Set;
import java.util.TreeSet;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;

/// The canonical text of a rule: a rule file that reads back to it.
final class RuleDefinitionText {
  private RuleDefinitionText() {}

  static String of(RuleDefinition rule) {
    YamlText yaml = new YamlText();
    yaml.value("code", rule.code()).value("number", Integer.toString(rule.number()));
    yaml.value("officialCode", rule.officialCode().orElse(""));
    words(rule, yaml);
    yaml.value("template", rule.template());
    parameters(rule, yaml);
    yaml.list("tables", rule.tables());
    scope(rule.scope(), yaml);
    yaml.value("verdict", rule.verdict());
    yaml.raw(
        "basis",
        YamlText.flow(
            "document", rule.basis().document(),
            "clause", rule.basis().clause(),
            "from", rule.basis().from()));
    yaml.value("status", rule.status());
    // A rule that is on says nothing, so that releases without shadow rules keep their names.
    return (rule.isShadow() ? yaml.value("state", rule.stage().name()) : yaml).toString();
  }

  private static void words(RuleDefinition rule, YamlText yaml) {
    yaml.localized("name", rule.text().name());
    yaml.value("class", rule.text().ruleClass()).value("subclass", rule.text().subclass());
    yaml.localized("definition", rule.text().definition());
    yaml.localized("logic", rule.text().logic());
    yaml.localized("message", rule.text().message());
  }

  private static void parameters(RuleDefinition rule, YamlText yaml) {
    if (rule.parameters().byName().isEmpty()) {
      yaml.raw("parameters", "{}");
      return;
    }
    yaml.open("parameters");
    rule.parameters()
        .byName()
        .forEach((name, parameter) ->
            yaml.raw(
                name,
                YamlText.flow(
                    "value", parameter.value(),
                    "unit", parameter.unit(),
                    "source", parameter.source())));
    yaml.close();
  }

  private static void scope(RuleScope scope, YamlText yaml) {
    yaml.list("scenes", sorted(scope.scenes()));
    yaml.list("moments", sorted(scope.moments()));
    yaml.list("insurance", sorted(scope.insuranceTypes()));
    yaml.value("area", scope.follows().name()).value("subject", scope.subject().name());
    yaml.list("fields", scope.fields());
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }
}
