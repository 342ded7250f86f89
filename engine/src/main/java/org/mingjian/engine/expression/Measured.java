package org.mingjian.engine.expression;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import org.mingjian.engine.expression.column.Compare.Relation;
import org.mingjian.engine.expression.column.LineWindow;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.Numbers;
import org.mingjian.engine.expression.column.Rows;
import org.mingjian.engine.expression.column.Run;
import org.mingjian.engine.expression.column.WindowNumber;
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

  /// The lines that were counted or summed besides the row's own, where that is what was measured:
  /// at most so many.
  int[] related(Run run, int row, int most) {
    return left instanceof WindowNumber number && number.window() instanceof LineWindow lines
        ? lines.related(run, row, most)
        : new int[0];
  }

  /// The numbers of one row, each at its own scale.
  Hit.Measure of(Run run, Rows row) {
    return new Hit.Measure(read(left, run, row), read(right, run, row));
  }

  private static long read(NumberColumn column, Run run, Rows row) {
    Numbers numbers = new Numbers(1);
    column.read(run, row, numbers);
    return numbers.value(0);
  }

  /// What was measured, as text.
  static String measured(Optional<Measured> shown, Hit hit) {
    return shown.map(own -> text(own.left, hit.measured)).orElse(HOLDS);
  }

  /// The comparison of a hit.
  static Comparison comparison(Optional<Measured> shown, Hit hit) {
    return shown
        .map(own ->
            Comparison.of(
                own.operator(), text(own.left, hit.measured), text(own.right, hit.limit), ""))
        .orElseGet(() -> Comparison.of(Comparison.Operator.ONE_AMONG, HOLDS, HOLDS, ""));
  }

  private static String text(NumberColumn side, long value) {
    return Decimals.format(value, side.scale());
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
