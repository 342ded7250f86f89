package org.mingjian.engine.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import org.mingjian.engine.expression.column.Compare.Relation;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.Numbers;
import org.mingjian.engine.expression.column.Rows;
import org.mingjian.engine.expression.column.Run;
import org.mingjian.engine.frame.Hit;
import org.mingjian.finding.Comparison;
import org.mingjian.values.Decimals;

/// What a hit shows: the two sides of the last comparison of numbers that `when` is made of.
///
/// @param relation how they are compared
/// @param left what was measured
/// @param right what limits it
record Measured(Relation relation, NumberColumn left, NumberColumn right) {
  private static final String HOLDS = "成立";

  /// The comparison shown of a condition, empty where it compares no numbers.
  static Optional<Measured> of(Lowering when) {
    List<CelExpr> conjuncts = when.conjuncts();
    for (CelExpr conjunct : conjuncts.reversed()) {
      Optional<Relation> relation = when.comparison(conjunct);
      if (relation.isPresent() && !when.isDate(conjunct.call().args().get(0))) {
        List<CelExpr> sides = conjunct.call().args();
        boolean turned = sides.get(0).getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        CelExpr left = sides.get(turned ? 1 : 0);
        CelExpr right = sides.get(turned ? 0 : 1);
        return Optional.of(
            new Measured(
                turned ? relation.get().turned() : relation.get(),
                when.numbers().number(left, true),
                when.numbers().number(right, true)));
      }
    }
    return Optional.empty();
  }

  /// The numbers of one row, brought to one scale.
  Hit.Measure of(Run run, Rows row) {
    Numbers numbers = new Numbers(1);
    left.read(run, row, numbers);
    long measured = numbers.value(0) * Decimals.unit(scale() - left.scale());
    right.read(run, row, numbers);
    return new Hit.Measure(measured, numbers.value(0) * Decimals.unit(scale() - right.scale()));
  }

  private int scale() {
    return Math.max(left.scale(), right.scale());
  }

  private String text(long value) {
    return Decimals.format(value, scale());
  }

  /// What was measured, as text.
  static String measured(Optional<Measured> shown, Hit hit) {
    return shown.map(own -> own.text(hit.measured)).orElse(HOLDS);
  }

  /// The comparison of a hit.
  static Comparison comparison(Optional<Measured> shown, Hit hit) {
    return shown
        .map(own -> Comparison.of(own.operator(), own.text(hit.measured), own.text(hit.limit), ""))
        .orElseGet(() -> Comparison.of(Comparison.Operator.ONE_AMONG, HOLDS, HOLDS, ""));
  }

  private Comparison.Operator operator() {
    return switch (relation) {
      case LESS -> Comparison.Operator.LESS;
      case AT_MOST -> Comparison.Operator.AT_MOST;
      case GREATER -> Comparison.Operator.GREATER;
      case AT_LEAST -> Comparison.Operator.AT_LEAST;
      case EQUAL -> Comparison.Operator.ONE_AMONG;
      case DIFFERENT -> Comparison.Operator.NONE_AMONG;
    };
  }
}
