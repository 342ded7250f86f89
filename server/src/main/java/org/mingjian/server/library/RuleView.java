package org.mingjian.server.library;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.mingjian.audit.example.ExampleFile;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.LocalizedText;

/// One rule in full: the seven elements the regulation asks for, and what an engine needs. Source:
/// 医保发〔2022〕12号 art. 8.
///
/// @param officialCode empty where none is published
/// @param stage `ON`, or `SHADOW` for one on trial
/// @param status how far the logic is official: `sentence`, `definition`, `reconstructed`
/// @param terms how it stands on which days; one, without days, where it stands as it is
/// @param missing tables it needs that nobody filled: it cannot be judged without
/// @param examples cases; none for a rule of an area
record RuleView(
    String code,
    int number,
    String officialCode,
    LocalizedText name,
    String ruleClass,
    String subclass,
    LocalizedText definition,
    LocalizedText logic,
    LocalizedText message,
    String verdict,
    String stage,
    String status,
    Basis basis,
    Scope scope,
    List<Term> terms,
    List<Table> tables,
    List<String> missing,
    List<Example> examples) {
  /// Document and clause.
  record Basis(String document, String clause, String from) {}

  /// What it is for.
  ///
  /// @param insurance empty for all
  /// @param follows `TREATMENT` or `INSURANCE`: whose rules apply
  record Scope(
      Collection<String> scenes,
      Collection<String> moments,
      Collection<String> insurance,
      String follows,
      String subject,
      List<String> fields) {}

  /// How it stands on some days; empty days are open.
  record Term(String from, String to, String stage, List<Parameter> parameters) {}

  /// A value it goes by.
  record Parameter(String name, String value, String unit, String source) {}

  /// A table it reads.
  record Table(
      String name, LocalizedText meaning, boolean localOnly, int points, List<Column> columns) {}

  /// A column of a table.
  record Column(String name, LocalizedText meaning, String type) {}

  /// A case and what the rule makes of it.
  ///
  /// @param expects `HIT`, `CLEAR`, `NOT_APPLICABLE`, `UNDETERMINED:REASON`
  record Example(String name, String expects) {}

  static RuleView of(Release release, RuleDefinition rule, List<Example> examples) {
    return new RuleView(
        rule.code(),
        rule.number(),
        rule.officialCode().orElse(""),
        rule.text().name(),
        rule.text().ruleClass(),
        rule.text().subclass(),
        rule.text().definition(),
        rule.text().logic(),
        rule.text().message(),
        rule.verdict(),
        rule.stage().name(),
        rule.status(),
        new Basis(rule.basis().document(), rule.basis().clause(), rule.basis().from()),
        scope(rule),
        terms(rule),
        rule.tables().stream()
            .filter(release.tables()::containsKey)
            .map(name -> table(release, name))
            .toList(),
        release.missingTables(rule),
        examples);
  }

  static List<Example> examples(ExampleFile file) {
    return file.cases().stream().map(one -> new Example(one.name(), one.expects())).toList();
  }

  private static Scope scope(RuleDefinition rule) {
    return new Scope(
        new TreeSet<>(rule.scope().scenes()),
        new TreeSet<>(rule.scope().moments()),
        new TreeSet<>(rule.scope().insuranceTypes()),
        rule.scope().follows().name(),
        rule.scope().subject().name(),
        rule.scope().fields());
  }

  private static List<Term> terms(RuleDefinition rule) {
    if (rule.terms().isEmpty()) {
      return List.of(new Term("", "", rule.stage().name(), parameters(rule.parameters())));
    }
    return rule.terms().stream()
        .map(term -> {
          Days days = Days.of(term.period());
          return new Term(
              days.from(), days.to(), term.stage().name(), parameters(term.parameters()));
        })
        .toList();
  }

  private static List<Parameter> parameters(Parameters parameters) {
    return parameters.byName().entrySet().stream()
        .map(entry ->
            new Parameter(
                entry.getKey(),
                entry.getValue().value(),
                entry.getValue().unit(),
                entry.getValue().source()))
        .toList();
  }

  static Table table(Release release, String name) {
    KnowledgeTable table = release.table(name);
    TableSchema schema = table.schema();
    return new Table(
        name,
        schema.meaning(),
        schema.localOnly(),
        table.size(),
        schema.columns().stream()
            .map(column -> new Column(column.name(), column.meaning(), column.type().name()))
            .toList());
  }
}
