package org.mingjian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.mingjian.audit.summary.Missing;
import org.mingjian.claims.FieldPresence;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleTerm;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.LocalRules;
import org.mingjian.values.LocalizedText;

/// One rule in full, as lines for a terminal.
final class RulePage {
  private final Release release;
  private final RuleDefinition rule;
  private final List<String> lines = new ArrayList<>();

  RulePage(Release release, RuleDefinition rule) {
    this.release = release;
    this.rule = rule;
  }

  /// The page; `fields` tell whether the rule can be judged.
  List<String> lines(FieldPresence fields) {
    lines.add(rule.code() + "  " + both(rule.text().name()));
    lines.add("");
    identity();
    wording();
    scope();
    parameters();
    rule.tables().forEach(this::table);
    state(RulesCommand.missing(release, rule, fields));
    return lines;
  }

  private void identity() {
    add("序号 number", rule.number() + (isLocal() ? "（本地规则 local rule）" : "（2025 年清单 2025 list）"));
    add("国家编码 official code", rule.officialCode().orElse("未公布 not published"));
    add("类别 class", rule.text().ruleClass() + " / " + rule.text().subclass());
    add("性质 verdict", VerdictNames.zh(rule.verdict()) + " " + rule.verdict());
    add("依据 basis", rule.basis().text());
    add("公布 published", rule.basis().from().isEmpty() ? "–" : rule.basis().from());
    add("来源 status", status());
  }

  private boolean isLocal() {
    return LocalRules.isLocal(rule.code());
  }

  private String status() {
    return switch (rule.status()) {
      case "sentence" -> "逻辑为官方原文 the logic is an official sentence";
      case "definition" -> "逻辑据官方释义 the logic follows an official definition";
      case "reconstructed" -> "逻辑由我们据名称与惯例补全 the logic is reconstructed by us";
      default -> rule.status();
    };
  }

  private void wording() {
    add("释义 definition", rule.text().definition().zh());
    add("", rule.text().definition().en());
    add("逻辑 logic", rule.text().logic().zh());
    add("", rule.text().logic().en());
    add("提示语 message", rule.text().message().zh());
    add("", rule.text().message().en());
  }

  private void scope() {
    RuleScope scope = rule.scope();
    add("就医方式 scenes", String.join(" ", new TreeSet<>(scope.scenes())));
    add("环节 moments", String.join(" ", new TreeSet<>(scope.moments())));
    add(
        "险种 insurance",
        scope.insuranceTypes().isEmpty()
            ? "全部 all"
            : String.join(" ", new TreeSet<>(scope.insuranceTypes())));
    add("属地 follows", AreaText.follows(scope.follows()));
    add("指向 subject", subject(scope.subject()));
    add("判断方式 template", rule.template());
    add(
        "需要的字段 fields",
        scope.fields().isEmpty() ? "仅必填字段 mandatory ones only" : String.join("、", scope.fields()));
  }

  private static String subject(RuleScope.Subject subject) {
    return switch (subject) {
      case LINE -> "费用明细 charge line";
      case VISIT -> "一次就诊 visit";
      case INSTITUTION -> "机构在一段时间内 an institution's window";
      case PERSON -> "参保人在一段时间内 a person's window";
    };
  }

  private void parameters() {
    if (rule.terms().isEmpty()) {
      parameters(rule.parameters());
    }
    for (RuleTerm term : rule.terms()) {
      add("期间 term", PeriodText.of(term.period()) + "  " + term.stage().zh() + " " + term.stage());
      parameters(term.parameters());
    }
  }

  private void parameters(Parameters parameters) {
    parameters.byName().forEach((name, parameter) -> add("参数 " + name, text(parameter)));
  }

  private static String text(Parameters.Parameter parameter) {
    String source = parameter.source().isEmpty() ? "" : "  （" + parameter.source() + "）";
    return parameter.value() + " " + parameter.unit() + source;
  }

  private void table(String name) {
    KnowledgeTable table = release.table(name);
    TableSchema schema = table.schema();
    lines.add("");
    lines.add("知识表 table " + name + "：" + both(schema.meaning()));
    add("知识点 points", Figures.count(table.size()) + (schema.localOnly() ? "（仅本地 local only）" : ""));
    add("本地文件 local file", "DIR/local/" + name + ".csv，UTF-8，首行为列名 first row names the columns:");
    add("", header(schema));
    for (TableSchema.Column column : schema.columns()) {
      add(
          "  " + column.name(),
          column.type().name().toLowerCase(Locale.ROOT)
              + (column.required() ? " 必填 required" : "")
              + "  "
              + both(column.meaning()));
    }
  }

  private static String header(TableSchema schema) {
    StringBuilder header = new StringBuilder("point_id,object,codes");
    schema.columns().forEach(column -> header.append(',').append(column.name()));
    return header.append(",basis,source,valid_from,valid_to").toString();
  }

  private void state(Missing missing) {
    lines.add("");
    add("版本 release", release.id() + "（" + release.area().text() + "）");
    add("状态 state", RulesCommand.state(rule, missing));
    add("", missing.text().en());
  }

  private void add(String label, String text) {
    if (!text.isBlank()) {
      lines.add(label + " ".repeat(Math.max(1, 26 - TextTable.width(label))) + text.strip());
    }
  }

  private static String both(LocalizedText text) {
    return text.en().isEmpty() ? text.zh() : text.zh() + "  " + text.en();
  }
}
