package org.mingjian.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingjian.engine.expression.column.Compare;
import org.mingjian.engine.expression.column.Compare.Relation;
import org.mingjian.engine.expression.column.Logic;
import org.mingjian.engine.expression.column.Tests;
import org.mingjian.engine.expression.column.TextColumn;
import org.mingjian.engine.expression.column.TextTest;
import org.mingjian.engine.expression.column.TruthColumn;
import org.mingjian.engine.expression.column.WindowNumber;

/// Lowers the checked tree of one expression to columns.
///
/// A condition is lowered knowing whether it speaks for the whole (`positive`) or against it, since
/// a window that may be incomplete is treated differently on the two sides.
final class Lowering {
  private static final Map<String, Relation> RELATIONS =
      Map.of(
          "_<_", Relation.LESS,
          "_<=_", Relation.AT_MOST,
          "_>_", Relation.GREATER,
          "_>=_", Relation.AT_LEAST,
          "_==_", Relation.EQUAL,
          "_!=_", Relation.DIFFERENT);

  private final RuleParts parts;
  private final CelAbstractSyntaxTree tree;
  private final Literals literals;
  private final Numeric numeric;

  private Lowering(RuleParts parts, CelAbstractSyntaxTree tree, ExpressionText text) {
    this.parts = parts;
    this.tree = tree;
    this.literals = new Literals(text, tree.getSource().getPositionsMap());
    this.numeric = new Numeric(parts, literals, tree);
  }

  /// Checks a condition and makes it ready.
  static Lowering of(RuleParts parts, ExpressionText text, Scope scope) {
    return new Lowering(parts, parts.checker.check(text, scope, SimpleType.BOOL), text);
  }

  /// Checks a number and makes it ready.
  static Lowering ofNumber(RuleParts parts, ExpressionText text, Scope scope) {
    return new Lowering(parts, parts.checker.check(text, scope, Functions.NUMBER), text);
  }

  /// The condition.
  TruthColumn condition() {
    return condition(tree.getExpr(), true);
  }

  /// The numbers.
  Numeric numbers() {
    return numeric;
  }

  /// The root of the tree.
  CelExpr root() {
    return tree.getExpr();
  }

  /// The conditions that `&&` joins, from left to right.
  List<CelExpr> conjuncts() {
    List<CelExpr> found = new ArrayList<>();
    collect(tree.getExpr(), found);
    return found;
  }

  private static void collect(CelExpr expression, List<CelExpr> found) {
    if (isCall(expression, "_&&_")) {
      expression.call().args().forEach(side -> collect(side, found));
    } else {
      found.add(expression);
    }
  }

  static boolean isCall(CelExpr expression, String function) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
        && expression.call().function().equals(function);
  }

  /// The relation of a comparison of numbers or dates, if it is one.
  Optional<Relation> comparison(CelExpr expression) {
    boolean call = expression.getKind() == CelExpr.ExprKind.Kind.CALL;
    return call ? relation(expression) : Optional.empty();
  }

  private Optional<Relation> relation(CelExpr call) {
    Optional<Relation> relation = Optional.ofNullable(RELATIONS.get(call.call().function()));
    return relation.filter(unused -> !type(call.call().args().get(0)).equals(SimpleType.STRING));
  }

  /// Whether an expression is a date.
  boolean isDate(CelExpr expression) {
    return type(expression).equals(Functions.DATE);
  }

  private CelType type(CelExpr expression) {
    return tree.getTypeOrThrow(expression.id());
  }

  private TruthColumn condition(CelExpr expression, boolean positive) {
    numeric.countNode(expression);
    return switch (expression.getKind()) {
      case CONSTANT -> new Logic.Always(truth(expression));
      case SELECT -> given(expression);
      case CALL -> call(expression, positive);
      default -> throw literals.error(expression, "这里应为条件");
    };
  }

  private boolean truth(CelExpr expression) {
    if (expression.constant().getKind() != CelConstant.Kind.BOOLEAN_VALUE) {
      throw literals.error(expression, "这里应为条件");
    }
    return expression.constant().booleanValue();
  }

  /// `has(x.y)`.
  private TruthColumn given(CelExpr expression) {
    String name = Numeric.name(expression);
    TextColumn text = Vocabulary.FIELDS.texts().get(name);
    return text == null
        ? new Tests.NumberGiven(numeric.field(expression), parts.slots.next())
        : new Tests.TextGiven(text, parts.slots.next());
  }

  private TruthColumn call(CelExpr expression, boolean positive) {
    List<CelExpr> args = expression.call().args();
    String function = expression.call().function();
    return switch (function) {
      case "_&&_" -> and(condition(args.get(0), positive), condition(args.get(1), positive));
      case "_||_" -> or(condition(args.get(0), positive), condition(args.get(1), positive));
      case "!_" -> new Logic.Not(condition(args.get(0), !positive));
      case "_?_:_" -> choice(args, positive);
      case "@in" -> in(expression);
      case "startsWith", "endsWith", "contains" -> part(expression);
      case "diagnosed" ->
          new Tests.Diagnosed(parts.blueprint.prefixes().diagnoses().intern(codes(args.get(0))));
      case "operated" ->
          new Tests.Operated(parts.blueprint.prefixes().operations().intern(codes(args.get(0))));
      case "isIn" -> inTable(args.get(0));
      default -> compare(expression, positive);
    };
  }

  private TruthColumn and(TruthColumn left, TruthColumn right) {
    return Logic.Both.and(left, right, parts.slots);
  }

  private TruthColumn or(TruthColumn left, TruthColumn right) {
    return Logic.Both.or(left, right, parts.slots);
  }

  /// `a ? b : c` is `a && b || !a && c`.
  private TruthColumn choice(List<CelExpr> args, boolean positive) {
    TruthColumn first = and(condition(args.get(0), positive), condition(args.get(1), positive));
    TruthColumn not = new Logic.Not(condition(args.get(0), !positive));
    return or(first, and(not, condition(args.get(2), positive)));
  }

  private TruthColumn inTable(CelExpr name) {
    int table =
        parts
            .table(literals.text(name))
            .orElseThrow(() ->
                literals.error(
                    name,
                    "规则的 tables 里没有 “"
                        + literals.text(name)
                        + "”，有 "
                        + parts.blueprint.rule().tables()));
    return new Tests.InTable(table, parts.slots.next());
  }

  private TruthColumn compare(CelExpr expression, boolean positive) {
    CelExpr left = expression.call().args().get(0);
    CelExpr right = expression.call().args().get(1);
    Optional<Relation> relation = relation(expression);
    if (relation.isPresent()) {
      return compare(relation.get(), left, right, positive);
    }
    TruthColumn same = sameText(left, right);
    return expression.call().function().equals("_==_") ? same : new Logic.Not(same);
  }

  /// Compares numbers. What may grow stands on the left where it can.
  private TruthColumn compare(Relation relation, CelExpr left, CelExpr right, boolean positive) {
    if (numeric.isWindow(right) && !numeric.isWindow(left)) {
      return compare(relation.turned(), right, left, positive);
    }
    boolean forMore = (positive ? relation : negated(relation)).isForMore();
    if (numeric.isWindow(left)) {
      return settled(relation, numeric.window(left, true), right, forMore);
    }
    return Compare.of(
        relation, numeric.number(left, forMore), numeric.number(right, false), parts.slots);
  }

  private TruthColumn settled(
      Relation relation, WindowNumber figure, CelExpr right, boolean forMore) {
    Relation beyond =
        relation == Relation.LESS || relation == Relation.AT_LEAST
            ? Relation.AT_LEAST
            : Relation.GREATER;
    return new WindowNumber.Settled(
        figure,
        Compare.of(relation, figure, numeric.number(right, false), parts.slots),
        Compare.of(beyond, figure, numeric.number(right, false), parts.slots),
        parts.slots.next(),
        forMore);
  }

  private static Relation negated(Relation relation) {
    return switch (relation) {
      case LESS -> Relation.AT_LEAST;
      case AT_MOST -> Relation.GREATER;
      case GREATER -> Relation.AT_MOST;
      case AT_LEAST -> Relation.LESS;
      case EQUAL -> Relation.DIFFERENT;
      case DIFFERENT -> Relation.EQUAL;
    };
  }

  private TruthColumn sameText(CelExpr left, CelExpr right) {
    if (isText(right)) {
      return test(left, List.of(text(right)));
    }
    if (isText(left)) {
      return test(right, List.of(text(left)));
    }
    TextColumn one = column(left);
    TextColumn other = column(right);
    if (!one.domain().equals(other.domain())) {
      throw literals.error(right, "两边的编码不是同一种，不能比较");
    }
    return new Tests.SameText(one, other, parts.slots.next(), parts.slots.next());
  }

  private TruthColumn in(CelExpr expression) {
    CelExpr left = expression.call().args().get(0);
    CelExpr right = expression.call().args().get(1);
    return type(left).equals(SimpleType.STRING)
        ? test(left, codes(right))
        : numeric.in(left, literals.numbers(right));
  }

  /// Whether a text is one of some.
  private TruthColumn test(CelExpr field, List<String> allowed) {
    TextColumn column = column(field);
    List<String> known = Allowed.of(Numeric.name(field));
    for (String text : allowed) {
      if (!known.isEmpty() && !known.contains(text)) {
        throw literals.error(
            field,
            "“"
                + Numeric.name(field)
                + "” 没有取值 “"
                + text
                + "”，相近的："
                + new org.mingjian.values.NearestNames(known).to(text));
      }
    }
    java.util.Set<String> normal = new java.util.HashSet<>();
    allowed.forEach(text -> normal.add(column.domain().normal(text)));
    return new TextTest(column, normal::contains, parts.slots);
  }

  private TruthColumn part(CelExpr expression) {
    CelExpr target = expression.call().target().orElseThrow();
    TextColumn column = column(target);
    String part = column.domain().normal(text(expression.call().args().get(0)));
    Predicate<String> test =
        switch (expression.call().function()) {
          case "startsWith" -> text -> text.startsWith(part);
          case "endsWith" -> text -> text.endsWith(part);
          default -> text -> text.contains(part);
        };
    return new TextTest(column, test, parts.slots);
  }

  private TextColumn column(CelExpr field) {
    TextColumn column = Vocabulary.FIELDS.texts().get(Numeric.name(field));
    if (column == null) {
      throw literals.error(field, "这里应为字段，如 line.item");
    }
    return column;
  }

  private boolean isText(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT || isParameter(expression);
  }

  private static boolean isParameter(CelExpr expression) {
    return Numeric.name(expression).startsWith("param.");
  }

  private String text(CelExpr expression) {
    return isParameter(expression)
        ? parts.blueprint.parameters().text(expression.select().field())
        : literals.text(expression);
  }

  private List<String> codes(CelExpr expression) {
    if (isParameter(expression)) {
      return parts.codes(expression.select().field());
    }
    return expression.getKind() == CelExpr.ExprKind.Kind.LIST
        ? literals.texts(expression)
        : List.of(literals.text(expression).split(";", -1));
  }
}
