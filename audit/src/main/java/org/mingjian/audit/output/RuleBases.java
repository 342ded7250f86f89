package org.mingjian.audit.output;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.finding.Finding;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;

/// What rules rest on, for findings whose point names no document and clause.
///
/// @param texts document and clause, by release and rule
public record RuleBases(Map<Key, String> texts) {
  /// Copies in.
  public RuleBases {
    texts = Map.copyOf(texts);
  }

  /// A rule of a release, by id and code.
  public record Key(String releaseId, String ruleCode) {}

  /// Those of all rules of some releases.
  public static RuleBases of(Collection<Release> releases) {
    Map<Key, String> texts = new HashMap<>();
    releases.forEach(release -> add(release.id(), release.rules(), texts));
    return new RuleBases(texts);
  }

  /// Those of rules that several releases have alike.
  public static RuleBases of(List<String> releaseIds, Collection<RuleDefinition> rules) {
    Map<Key, String> texts = new HashMap<>();
    releaseIds.forEach(id -> add(id, rules, texts));
    return new RuleBases(texts);
  }

  private static void add(String id, Collection<RuleDefinition> rules, Map<Key, String> texts) {
    rules.forEach(rule -> texts.put(new Key(id, rule.code()), rule.basis().text()));
  }

  /// What the finding's point rests on, else what its rule does.
  String of(Finding finding) {
    String ofPoint = finding.evidence().point().getOrDefault("basis", "");
    Key key = new Key(finding.mark().releaseId(), finding.mark().ruleCode());
    return ofPoint.isEmpty() ? texts.getOrDefault(key, "") : ofPoint;
  }
}
