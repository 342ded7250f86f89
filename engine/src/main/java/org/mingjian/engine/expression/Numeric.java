package org.mingjian.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.mingjian.engine.expression.column.Arithmetic;
import org.mingjian.engine.expression.column.Arithmetic.Sign;
import org.mingjian.engine.expression.column.NumberColumn;
import org.mingjian.engine.expression.column.NumberColumn.Constant;
import org.mingjian.engine.expression.column.OneOf;
import org.mingjian.engine.expression.column.TruthColumn;
import org.mingjian.engine.expression.column.Window;
import org.mingjian.engine.expression.column.WindowNumber;
import org.mingjian.values.CivilTime;

/// Lowers numbers and dates.
final class Numeric {
  private final RuleParts parts;
  private final Literals literals;
  private final Windows windows;

  Numeric(RuleParts parts, Literals literals, CelAbstractSyntaxTree tree) {
    this.parts = parts;
    this.literals = literals;
    this.windows = new Windows(parts, literals, tree);
  }

  /// `x.y` of a field, empty for anything else.
  static String name(CelExpr expression) {
    boolean field =
        expression.getKind() == CelExpr.ExprKind.Kind.SELECT
            && expression.select().operand().getKind() == CelExpr.ExprKind.Kind.IDENT;
    return field
        ? expression.select().operand().ident().name() + "." + expression.select().field()
        : "";
  }

  /// Refuses one node too many.
  void countNode(CelExpr expression) {
    if (!parts.countNode()) {
      throw literals.error(expression, "规则太大，至多 " + RuleParts.MAX_NODES + " 个节点");
    }
  }

  /// A number.
  ///
  /// @param lowerBound whether a lower bound will do where windows may be incomplete
  NumberColumn number(CelExpr expression, boolean lowerBound) {
    countNode(expression);
    return switch (expression.getKind()) {
      case CONSTANT -> literals.number(expression);
      case SELECT -> field(expression);
      case CALL -> call(expression, lowerBound);
      default -> throw literals.error(expression, "这里应为数");
    };
  }

  /// A field, threshold or point column.
  NumberColumn field(CelExpr expression) {
    String name = name(expression);
    String own = expression.select().field();
    if (name.startsWith("param.")) {
      return parts
          .threshold(own)
          .orElseThrow(() -> literals.error(expression, "参数 “" + own + "” 不是数"));
    }
    if (name.startsWith("point.")) {
      return parts.point(own);
    }
    NumberColumn number = Vocabulary.FIELDS.numbers().get(name);
    NumberColumn date = Vocabulary.FIELDS.dates().get(name);
    if (number == null && date == null) {
      throw literals.error(expression, "这里应为数");
    }
    return number == null ? java.util.Objects.requireNonNull(date) : number;
  }

  private NumberColumn call(CelExpr expression, boolean lowerBound) {
    List<CelExpr> args = expression.call().args();
    return switch (expression.call().function()) {
      case "_+_" -> combine(Sign.PLUS, expression, lowerBound, lowerBound);
      case "_-_" -> combine(Sign.MINUS, expression, lowerBound, false);
      case "_*_" ->
          combine(
              Sign.TIMES,
              expression,
              lowerBound && grows(args.get(1)),
              lowerBound && grows(args.get(0)));
      case "-_" ->
          Arithmetic.of(Sign.MINUS, new Constant(0, 0), number(args.get(0), false), parts.slots);
      case "date" -> date(args.get(0));
      default -> window(expression, lowerBound);
    };
  }

  private NumberColumn combine(Sign sign, CelExpr expression, boolean left, boolean right) {
    List<CelExpr> args = expression.call().args();
    NumberColumn result =
        Arithmetic.of(sign, number(args.get(0), left), number(args.get(1), right), parts.slots);
    if (result.scale() > RuleParts.maxScale()) {
      throw literals.error(
          expression, "乘积有 " + result.scale() + " 位小数，至多 " + RuleParts.maxScale() + " 位");
    }
    return result;
  }

  /// Whether a factor is at least 0 for certain, so that more of the other makes more.
  private boolean grows(CelExpr factor) {
    return isWindow(factor)
        || (factor.getKind() != CelExpr.ExprKind.Kind.CALL
            && number(factor, false) instanceof Constant constant
            && constant.value() >= 0);
  }

  private Constant date(CelExpr text) {
    try {
      return new Constant(0, CivilTime.day(LocalDate.parse(literals.text(text))));
    } catch (DateTimeException e) {
      throw literals.error(text, "“" + literals.text(text) + "” 不是日期 yyyy-MM-dd");
    }
  }

  /// Whether an expression is the figure of a window.
  boolean isWindow(CelExpr expression) {
    return windows.isFigure(expression);
  }

  /// The figure of a window.
  WindowNumber window(CelExpr expression, boolean lowerBound) {
    if (!parts.countWindow()) {
      throw literals.error(expression, "窗口太多，一条规则至多 " + RuleParts.MAX_WINDOWS + " 个");
    }
    Window window = windows.lower(expression);
    return new WindowNumber(parts.slots.next(), window, lowerBound);
  }

  /// Whether a number is one of some.
  TruthColumn in(CelExpr left, List<Constant> members) {
    NumberColumn column = number(left, false);
    return OneOf.of(column, members, parts.slots);
  }
}
