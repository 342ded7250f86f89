package org.mingjian.engine.frame;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.mingjian.claims.FieldPresence;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleVariant;
import org.mingjian.knowledge.Values;

/// What a kernel is built from.
///
/// @param variant the rule as it stands on some days
/// @param tables that the rule names
/// @param prefixes sets that its program shares
/// @param gate of the rule
/// @param fields the source has
public record Blueprint(
    RuleVariant variant,
    Map<String, KnowledgeTable> tables,
    Prefixes prefixes,
    RuleGate gate,
    FieldPresence fields) {
  /// Copies in.
  public Blueprint {
    tables = Map.copyOf(tables);
  }

  /// A blueprint that does not ask for fields, of a rule without terms.
  public Blueprint(
      RuleDefinition rule, Map<String, KnowledgeTable> tables, Prefixes prefixes, RuleGate gate) {
    this(rule.variants().getFirst(), tables, prefixes, gate, new FieldPresence(Set.of()));
  }

  /// The rule.
  public RuleDefinition rule() {
    return variant.rule();
  }

  /// The rule's n-th table, from 0.
  public KnowledgeTable table(int n) {
    return Objects.requireNonNull(tables.get(rule().tables().get(n)));
  }

  /// The rule's parameters.
  public Parameters parameters() {
    return rule().parameters();
  }

  /// A numeric column of a table as an array by row; a blank takes the rule's parameter of the same
  /// meaning, or `otherwise` where the rule has none.
  public long[] numbers(KnowledgeTable table, String column, String parameter, long otherwise) {
    int scale = table.schema().scale(column);
    long blank = isGiven(parameter) ? parameters().number(parameter, scale) : otherwise;
    return table.numbers(column, blank);
  }

  /// What the texts of a column stand for by row; a blank takes the rule's parameter of the same
  /// name, or stays empty. Each distinct text is asked for once.
  public int[] numbers(KnowledgeTable table, String column, ToIntFunction<String> meaning) {
    String blank = isGiven(column) ? parameters().text(column) : "";
    Values texts = table.values(column);
    int[] meanings = new int[texts.count()];
    for (int number = 0; number < meanings.length; number++) {
      String own = texts.text(number);
      meanings[number] = meaning.applyAsInt(own.isEmpty() ? blank : own);
    }
    int[] values = new int[table.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = meanings[texts.number(row)];
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
    Values texts = table.values(column);
    int[][] distinct = new int[texts.count()][];
    for (int number = 0; number < distinct.length; number++) {
      int[] own = prefixes.intern(texts.set(number));
      distinct[number] = own.length == 0 ? blank : own;
    }
    int[][] sets = new int[table.size()][];
    for (int row = 0; row < sets.length; row++) {
      sets[row] = distinct[texts.number(row)];
    }
    return sets;
  }
}
