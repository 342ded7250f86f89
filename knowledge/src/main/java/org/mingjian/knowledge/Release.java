package org.mingjian.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// Rules and points as they stand together, immutable, named by the hash of their content.
///
/// @param sha256 over area, rules and points; the same for the same ones
/// @param area whose it is
/// @param rules by code
/// @param tables by name; a table nobody filled is empty or absent
public record Release(
    ContentHash sha256,
    ReleaseArea area,
    List<RuleDefinition> rules,
    SortedMap<String, KnowledgeTable> tables) {
  /// Copies in.
  public Release {
    rules = List.copyOf(rules);
    tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
  }

  /// A release of the nation.
  public Release(
      ContentHash sha256, List<RuleDefinition> rules, SortedMap<String, KnowledgeTable> tables) {
    this(sha256, ReleaseArea.NATION, rules, tables);
  }

  /// The short name findings carry: the first 16 digits of the hash.
  public String id() {
    return sha256.prefix(16);
  }

  /// The same release with only these rules; the name stays, since what is judged is the same.
  ///
  /// @throws MingjianException [KnowledgeError#REFERENCE] if the release has no rule of a code
  public Release only(List<String> codes) {
    List<String> known = rules.stream().map(RuleDefinition::code).toList();
    List<String> unknown = codes.stream().filter(code -> !known.contains(code)).toList();
    if (!unknown.isEmpty()) {
      throw new MingjianException(
          KnowledgeError.REFERENCE, "没有规则 " + unknown + "；发布 " + id() + " 里有 " + known);
    }
    return new Release(
        sha256, area, rules.stream().filter(rule -> codes.contains(rule.code())).toList(), tables);
  }

  /// The table of this name.
  ///
  /// @throws MingjianException [KnowledgeError#REFERENCE] if nobody filled it
  public KnowledgeTable table(String name) {
    KnowledgeTable table = tables.get(name);
    if (table == null) {
      throw new MingjianException(
          KnowledgeError.REFERENCE, "table " + name + " is empty; filled are " + tables.keySet());
    }
    return table;
  }

  /// The tables of a rule that are absent or empty.
  public List<String> missingTables(RuleDefinition rule) {
    return rule.tables().stream().filter(name -> !isFilled(tables, name)).toList();
  }

  private static boolean isFilled(Map<String, KnowledgeTable> tables, String name) {
    KnowledgeTable table = tables.get(name);
    return table != null && table.size() > 0;
  }
}
