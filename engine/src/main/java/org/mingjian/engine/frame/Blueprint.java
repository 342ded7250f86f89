package org.mingjian.engine.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mingjian.claims.FieldPresence;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;

/// What a kernel is built from: its rule, the tables the rule names, the prefix sets its program
/// shares, and the fields the source has.
public record Blueprint(
    RuleDefinition rule,
    Map<String, KnowledgeTable> tables,
    Prefixes prefixes,
    RuleGate gate,
    FieldPresence fields) {
  /// Copies in.
  public Blueprint {
    tables = Map.copyOf(tables);
  }

  /// A blueprint that does not ask for fields.
  public Blueprint(
      RuleDefinition rule, Map<String, KnowledgeTable> tables, Prefixes prefixes, RuleGate gate) {
    this(rule, tables, prefixes, gate, new FieldPresence(Set.of()));
  }

  /// The rule's n-th table, from 0.
  public KnowledgeTable table(int n) {
    return Objects.requireNonNull(tables.get(rule.tables().get(n)));
  }

  /// The rule's parameters.
  public Parameters parameters() {
    return rule.parameters();
  }

  /// A numeric column of a table as an array by row; a blank takes the rule's parameter of the same
  /// meaning, or `otherwise` where the rule has none.
  public long[] numbers(KnowledgeTable table, String column, String parameter, long otherwise) {
    int scale = table.schema().scale(column);
    long blank = isGiven(parameter) ? parameters().number(parameter, scale) : otherwise;
    long[] values = new long[table.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = table.number(row, column).orElse(blank);
    }
    return values;
  }

  /// A text column by row; a blank takes the rule's parameter of the same name, or stays empty.
  public String[] texts(KnowledgeTable table, String column) {
    String blank = isGiven(column) ? parameters().text(column) : "";
    String[] values = new String[table.size()];
    for (int row = 0; row < values.length; row++) {
      String own = table.text(row, column);
      values[row] = own.isEmpty() ? blank : own;
    }
    return values;
  }

  /// Whether the rule has the parameter and it is not blank.
  public boolean isGiven(String parameter) {
    return parameters().has(parameter) && !parameters().text(parameter).isBlank();
  }

  /// A set column of prefixes as sorted ids by row; a blank takes the rule's parameter of the same
  /// name, or stays empty. Rows of equal sets share one array, of which there are far fewer than
  /// rows.
  public int[][] prefixSets(KnowledgeTable table, String column, CodePrefixes prefixes) {
    int[] blank = isGiven(column) ? prefixes.intern(parameters().list(column)) : new int[0];
    int[][] sets = new int[table.size()][];
    Map<List<String>, int[]> known = new HashMap<>();
    for (int row = 0; row < sets.length; row++) {
      int[] own = known.computeIfAbsent(table.set(row, column), prefixes::intern);
      sets[row] = own.length == 0 ? blank : own;
    }
    return sets;
  }
}
