package org.mingjian.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.audit.example.ExampleCase;
import org.mingjian.audit.example.ExampleFile;
import org.mingjian.audit.example.ExampleRule;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.values.MingjianException;

/// One rule and its examples.
///
/// @param files of the pack it stands in
/// @param pack read from them
/// @param rule of the pack
record RuleTrial(PackFiles files, RulePack pack, RuleDefinition rule) {
  /// What came of it.
  ///
  /// @param lines to print
  /// @param cases judged
  /// @param wrong that came out otherwise than they should, or could not be judged
  record Result(List<String> lines, int cases, int wrong) {}

  /// The rules of a pack, in the order of their numbers.
  static List<RuleTrial> of(PackFiles files) {
    RulePack pack = RulePack.read(files);
    return pack.rules().stream()
        .sorted(Comparator.comparingInt(RuleDefinition::number))
        .map(rule -> new RuleTrial(files, pack, rule))
        .toList();
  }

  String code() {
    return rule.code();
  }

  /// Judges the examples. A rule that cannot be read through, or has none, is itself a mistake.
  Result run() {
    try {
      compile();
      return judged(cases());
    } catch (MingjianException e) {
      return new Result(List.of(head("✗") + "  " + e.display()), 0, 1);
    }
  }

  private void compile() {
    String path = "rules/" + rule.code() + ".yaml";
    SourceFile file = new SourceFile(path, files.text(path), KnowledgeError.RULE_FILE);
    Map<String, KnowledgeTable> tables = new HashMap<>();
    pack.schemas().forEach((name, schema) -> tables.put(name, ColumnarTable.empty(schema)));
    Expressions.check(rule, tables, file);
  }

  private List<ExampleCase> cases() {
    String path = "examples/" + rule.code() + ".yaml";
    if (!files.paths().contains(path)) {
      throw new MingjianException(KnowledgeError.RULE_FILE, "没有示例文件 no examples: " + path);
    }
    return ExampleFile.read(files, rule.code()).cases();
  }

  private Result judged(List<ExampleCase> examples) {
    List<String> lines = new ArrayList<>();
    ExampleRule judge = new ExampleRule(rule, pack.schemas());
    for (ExampleCase example : examples) {
      ExampleRule.Result result = judge.run(example);
      if (!result.expected().equals(result.actual())) {
        lines.add(
            "    "
                + example.name()
                + "：应为 expected "
                + result.expected()
                + "，实为 was "
                + result.actual());
      }
    }
    int wrong = lines.size();
    int right = examples.size() - wrong;
    lines.addFirst(head(wrong == 0 ? "✓" : "✗") + "  " + right + " / " + examples.size());
    return new Result(lines, examples.size(), wrong);
  }

  private String head(String mark) {
    return mark + " " + rule.code() + "  " + rule.text().name().zh();
  }
}
