package org.mingjian.synth.plant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mingjian.claims.VisitKind;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;

/// A rule with the points of its tables, as planters read it.
final class RuleSheet {
  private final RuleDefinition rule;
  private final Map<String, KnowledgeTable> tables;

  RuleSheet(RuleDefinition rule, Release release) {
    this.rule = rule;
    this.tables = new HashMap<>();
    rule.tables().forEach(name -> tables.put(name, release.table(name)));
  }

  String code() {
    return rule.code();
  }

  String template() {
    return rule.template();
  }

  /// A parameter as text, empty where the rule has none.
  String parameter(String name) {
    return rule.parameters().has(name) ? rule.parameters().text(name) : "";
  }

  /// A parameter as a whole number; 0 where blank.
  int whole(String name) {
    String text = parameter(name);
    return text.isBlank() ? 0 : Integer.parseInt(text);
  }

  /// A parameter that is a set.
  List<String> list(String name) {
    return rule.parameters().has(name) ? rule.parameters().list(name) : List.of();
  }

  /// Whether the rule is for visits of this kind.
  boolean covers(VisitKind kind) {
    return rule.scope().scenes().contains(kind.name());
  }

  /// Insurance types it is for; empty for all.
  List<String> insuranceTypes() {
    return rule.scope().insuranceTypes().stream().sorted().toList();
  }

  /// The points of the rule's first table.
  List<Point> points() {
    return points(0);
  }

  /// The points of one of the rule's tables.
  List<Point> points(int table) {
    KnowledgeTable points = tables.get(rule.tables().get(table));
    if (points == null) {
      return List.of();
    }
    return IntStream.range(0, points.size()).mapToObj(row -> new Point(points, row)).toList();
  }

  /// For every point of the first table the first code that no other point has; points without one
  /// are left out.
  List<Target> targets() {
    Map<String, Integer> uses = new HashMap<>();
    points().forEach(point -> point.codes().forEach(code -> uses.merge(code, 1, Integer::sum)));
    List<Target> targets = new ArrayList<>();
    for (Point point : points()) {
      point.codes().stream()
          .filter(code -> uses.getOrDefault(code, 0) == 1)
          .findFirst()
          .ifPresent(code -> targets.add(new Target(point, code)));
    }
    return targets;
  }
}
