package org.mingjian.engine.expression;

import java.util.Map;
import java.util.Optional;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.KernelFactory;
import org.mingjian.engine.frame.Prefixes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.values.MingjianException;

/// Rules written in CEL.
public final class Expressions {
  /// The template's name in rule files.
  public static final String TEMPLATE = "expression";

  /// What builds their kernels.
  public static final Map<String, KernelFactory> FACTORIES = Map.of(TEMPLATE, Expressions::kernel);

  private Expressions() {}

  private static Kernel kernel(Blueprint blueprint) {
    return kernel(blueprint, Optional.empty());
  }

  private static Kernel kernel(Blueprint blueprint, Optional<SourceFile> file) {
    ExpressionRule rule = ExpressionRule.compile(blueprint, file);
    return switch (blueprint.rule().scope().subject()) {
      case LINE -> new LineExpression(rule, blueprint);
      case VISIT -> new VisitExpression(rule, blueprint, Optional.empty());
      case PERSON ->
          new VisitExpression(rule, blueprint, Optional.of(new RuleParts(blueprint, file).span()));
      case INSTITUTION ->
          throw new MingjianException(
              ExpressionError.EXPRESSION,
              "规则 "
                  + blueprint.rule().code()
                  + "：CEL 规则的 subject 只能是 LINE、VISIT、PERSON an expression is about lines, visits or"
                  + " persons");
    };
  }

  /// Checks a rule whose texts stand in no file; others are let pass.
  ///
  /// @param tables the rule's tables by name, empty ones too
  /// @throws org.mingjian.values.MingjianException [ExpressionError#EXPRESSION] naming rule,
  ///   parameter, line and column
  public static void check(RuleDefinition rule, Map<String, KnowledgeTable> tables) {
    check(rule, tables, Optional.empty());
  }

  /// Checks a rule against the file it was read from, so that mistakes are shown there.
  ///
  /// @param tables the rule's tables by name, empty ones too
  /// @throws org.mingjian.values.MingjianException [ExpressionError#EXPRESSION] naming file, line
  ///   and column
  public static void check(
      RuleDefinition rule, Map<String, KnowledgeTable> tables, SourceFile file) {
    check(rule, tables, Optional.of(file));
  }

  private static void check(
      RuleDefinition rule, Map<String, KnowledgeTable> tables, Optional<SourceFile> file) {
    if (rule.template().equals(TEMPLATE)) {
      RuleGate gate = new RuleGate(rule.scope());
      kernel(new Blueprint(rule, tables, Prefixes.empty(), gate), file);
    }
  }
}
