package org.mingjian.engine.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.engine.expression.column.LineSet;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.PointNumber;
import org.mingjian.engine.expression.column.Slots;
import org.mingjian.engine.expression.column.VisitSet;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Span;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.Decimals;
import org.mingjian.values.NearestNames;

/// What a rule's expressions are compiled with: its thresholds, sets, tables and places. Mutable
/// while one rule is compiled by one thread.
final class RuleParts {
  static final int MAX_NODES = 200;
  static final int MAX_WINDOWS = 8;
  static final int MAX_SETS = 8;
  static final String LINES = "lines_";
  static final String VISITS = "visits_";
  private static final String CODES = "编码";
  private static final Set<String> OWN = Set.of("when", "of", "part", "whole", "window");

  final Blueprint blueprint;
  final Slots slots = new Slots();
  final Checker checker;
  private final Optional<SourceFile> file;
  private final Map<String, NumberColumn.Constant> thresholds = new HashMap<>();
  private final Map<String, LineSet> lineSets = new HashMap<>();
  private final Map<String, VisitSet> visitSets = new HashMap<>();
  private int nodes;
  private int windows;
  private boolean tableAsked;

  RuleParts(Blueprint blueprint, Optional<SourceFile> file) {
    this.blueprint = blueprint;
    this.file = file;
    Map<String, CelType> types = new HashMap<>();
    blueprint
        .parameters()
        .byName()
        .forEach((name, parameter) -> {
          if (!isExpression(name)) {
            types.put(name, type(name, parameter));
          }
        });
    checker = new Checker(types, pointColumns());
    long sets = blueprint.parameters().byName().keySet().stream().filter(this::isSet).count();
    if (sets > MAX_SETS) {
      throw text("when").error(0, "规则有 " + sets + " 个命名集合，至多 " + MAX_SETS);
    }
  }

  private CelType type(String name, Parameter parameter) {
    Optional<NumberColumn.Constant> number =
        parameter.unit().equals(CODES) ? Optional.empty() : Literals.decimal(parameter.value());
    number.ifPresent(value -> thresholds.put(name, value));
    return number.isPresent() ? Functions.NUMBER : SimpleType.STRING;
  }

  private Map<String, CelType> pointColumns() {
    Map<String, CelType> columns = new HashMap<>();
    if (isPointed()) {
      for (TableSchema.Column column : blueprint.table(0).schema().columns()) {
        boolean text =
            column.type() == TableSchema.Type.TEXT || column.type() == TableSchema.Type.SET;
        if (!text) {
          columns.put(column.name(), Functions.NUMBER);
        }
      }
    }
    return columns;
  }

  /// Whether the rule judges lines that points of a table name.
  boolean isPointed() {
    return isAbout(RuleScope.Subject.LINE) && !blueprint.rule().tables().isEmpty();
  }

  boolean isAbout(RuleScope.Subject subject) {
    return blueprint.rule().scope().subject() == subject;
  }

  private boolean isExpression(String name) {
    return OWN.contains(name) || isSet(name);
  }

  private boolean isSet(String name) {
    return name.startsWith(LINES) || name.startsWith(VISITS);
  }

  /// The expression of a parameter.
  ExpressionText text(String name) {
    boolean given = blueprint.parameters().has(name);
    String text = given ? blueprint.parameters().text(name) : "";
    return new ExpressionText(blueprint.rule().code(), name, text, file);
  }

  /// The value of a threshold.
  Optional<NumberColumn.Constant> threshold(String name) {
    return Optional.ofNullable(thresholds.get(name));
  }

  /// The members of a threshold of texts.
  List<String> codes(String name) {
    return blueprint.parameters().list(name);
  }

  /// The calendar window of a rule about persons.
  Span span() {
    ExpressionText text = text("window");
    List<String> names = List.of("DAY", "MONTH", "QUARTER", "YEAR");
    if (!names.contains(text.text())) {
      throw text.error(0, "“" + text.text() + "” 不是日历窗口，可用 " + names);
    }
    return Span.valueOf(text.text());
  }

  /// A named set of lines; compiled when first asked for.
  LineSet lineSet(String name, boolean facts) {
    String key = (facts ? "facts " : "") + name;
    LineSet known = lineSets.get(key);
    if (known == null) {
      Lowering lowering = Lowering.of(this, text(LINES + name), Scope.ofLines(false));
      known = new LineSet(lowering.condition(), facts, slots.next());
      lineSets.put(key, known);
    }
    return known;
  }

  /// A named set of visits; compiled when first asked for.
  VisitSet visitSet(String name) {
    VisitSet known = visitSets.get(name);
    if (known == null) {
      Lowering lowering = Lowering.of(this, text(VISITS + name), Scope.ofVisits(false));
      known = new VisitSet(lowering.condition(), slots.next());
      visitSets.put(name, known);
    }
    return known;
  }

  /// Whether the rule has a named set; else what to say instead.
  Optional<String> missingSet(String prefix, String name) {
    if (blueprint.parameters().has(prefix + name)) {
      return Optional.empty();
    }
    List<String> known =
        blueprint.parameters().byName().keySet().stream()
            .filter(one -> one.startsWith(prefix))
            .map(one -> one.substring(prefix.length()))
            .toList();
    String nearest = known.isEmpty() ? "" : "，相近的：" + new NearestNames(known).to(name);
    return Optional.of("没有集合 “" + name + "”，应有参数 " + prefix + name + nearest);
  }

  /// The place of a table among the rule's, whose facts are then collected.
  Optional<Integer> table(String name) {
    int at = blueprint.rule().tables().indexOf(name);
    tableAsked |= at >= 0;
    return at < 0 ? Optional.empty() : Optional.of(at);
  }

  /// Whether an expression asks if items stand in tables.
  boolean isTableAsked() {
    return tableAsked;
  }

  /// A column of the first table as numbers by row.
  NumberColumn point(String column) {
    KnowledgeTable table = blueprint.table(0);
    int scale = table.schema().scale(column);
    return new PointNumber(scale, table.numbers(column, PointNumber.BLANK));
  }

  /// From here on nothing is counted: what follows repeats what was lowered already.
  void stopCounting() {
    nodes = Integer.MIN_VALUE / 2;
    windows = Integer.MIN_VALUE / 2;
  }

  /// Counts a node; false beyond the limit.
  boolean countNode() {
    return ++nodes <= MAX_NODES;
  }

  /// Counts a window; false beyond the limit.
  boolean countWindow() {
    return ++windows <= MAX_WINDOWS;
  }

  /// Digits a number may have after the point.
  static int maxScale() {
    return 2 * Decimals.PRICE_SCALE;
  }
}
