package org.mingjian.library.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.library.LibraryRecord;

/// The rules a library holds, to tell statements about rules from those about none.
final class KnownRules {
  private final Map<String, Set<String>> parameters = new TreeMap<>();

  KnownRules(LibraryFolder library) {
    for (PackFiles files : library.ruleFiles(Instant.MAX).values()) {
      for (RuleDefinition rule : RulePack.read(files).rules()) {
        parameters
            .computeIfAbsent(rule.code(), code -> new TreeSet<>())
            .addAll(rule.parameters().byName().keySet());
      }
    }
  }

  /// What speaks against a statement about a rule: no layer has the rule, or it has no such
  /// parameter. Empty for other records.
  Optional<String> objection(LibraryRecord record) {
    TableSchema table = record.table();
    boolean parameter = table.equals(LibraryTables.PARAMETERS);
    if (!parameter && !table.equals(LibraryTables.STATES)) {
      return Optional.empty();
    }
    String rule = record.point().values().getFirst();
    Set<String> has = parameters.getOrDefault(rule, Set.of());
    if (!parameters.containsKey(rule)) {
      return Optional.of("库里没有规则 “" + rule + "”，核对编码，或先导入这条规则");
    }
    String name = parameter ? record.point().values().get(1) : "";
    return parameter && !has.contains(name)
        ? Optional.of("规则 " + rule + " 没有参数 “" + name + "”，可用 " + has)
        : Optional.empty();
  }
}
