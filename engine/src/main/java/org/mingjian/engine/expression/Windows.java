package org.mingjian.engine.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.engine.expression.column.During;
import org.mingjian.engine.expression.column.Extent;
import org.mingjian.engine.expression.column.LineFigure;
import org.mingjian.engine.expression.column.LineKey;
import org.mingjian.engine.expression.column.LineSet;
import org.mingjian.engine.expression.column.Logic;
import org.mingjian.engine.expression.column.NumberColumn.Constant;
import org.mingjian.engine.expression.column.VisitFigure;
import org.mingjian.engine.expression.column.VisitLines;
import org.mingjian.engine.expression.column.VisitSet;
import org.mingjian.engine.expression.column.VisitWindow;
import org.mingjian.engine.expression.column.Window;
import org.mingjian.knowledge.RuleScope;

/// Lowers windows: a source of rows, what they share with the row, and a figure.
final class Windows {
  private static final int MAX_DAYS = 3660;
  private static final Set<String> SOURCES = Set.of("lines", "visits", "overlaps");

  private final RuleParts parts;
  private final Literals literals;
  private final CelAbstractSyntaxTree tree;

  Windows(RuleParts parts, Literals literals, CelAbstractSyntaxTree tree) {
    this.parts = parts;
    this.literals = literals;
    this.tree = tree;
  }

  /// Whether an expression is the figure of a window.
  boolean isFigure(CelExpr expression) {
    return expression.getKind() == CelExpr.ExprKind.Kind.CALL
        && expression.call().target().isPresent()
        && SOURCES.contains(type(expression.call().target().get()).name());
  }

  private CelType type(CelExpr expression) {
    return tree.getTypeOrThrow(expression.id());
  }

  /// The window of a figure.
  Window lower(CelExpr figure) {
    if (!isFigure(figure)) {
      throw literals.error(figure, "这里应为窗口的计数或合计");
    }
    List<CelExpr> keys = new ArrayList<>();
    CelExpr source = figure.call().target().orElseThrow();
    while (source.call().function().startsWith("same")) {
      keys.add(source);
      source = source.call().target().orElseThrow();
    }
    String function = figure.call().function();
    return switch (type(source).name()) {
      case "lines" -> lines(source, keys, lineFigure(function));
      case "visits" -> visits(source, !keys.isEmpty(), visitFigure(function));
      default -> during(source);
    };
  }

  private Window lines(CelExpr source, List<CelExpr> keys, LineFigure figure) {
    List<CelExpr> args = source.call().args();
    boolean facts = source.call().function().equals("facts");
    if (owner(source).equals("visit")) {
      if (!keys.isEmpty()) {
        throw literals.error(
            keys.get(0), "visit 的窗口不能再用 " + keys.get(0).call().function() + "；用 person.lines(n)");
      }
      return new VisitLines(visitLines(args, facts), figure);
    }
    if (!parts.isAbout(RuleScope.Subject.LINE)) {
      throw literals.error(source, "person.lines 只用于 subject: LINE；这里可用 visit.lines、person.visits");
    }
    Optional<LineSet> set =
        args.size() == 1 ? Optional.empty() : Optional.of(lineSet(args.get(0), facts));
    List<LineKey> shared = keys.stream().map(key -> key(key.call().function())).toList();
    return new org.mingjian.engine.expression.column.LineWindow(
        set, whole(args.get(args.size() - 1), 1, MAX_DAYS), shared, figure);
  }

  /// The rule's own lines, or, where the rule is about visits, all judged lines.
  private Optional<LineSet> visitLines(List<CelExpr> args, boolean facts) {
    if (!args.isEmpty()) {
      return Optional.of(lineSet(args.get(0), facts));
    }
    return parts.isAbout(RuleScope.Subject.LINE)
        ? Optional.empty()
        : Optional.of(new LineSet(new Logic.Always(true), false, parts.slots.next()));
  }

  private Window visits(CelExpr source, boolean sameInstitution, VisitFigure figure) {
    List<CelExpr> args = source.call().args();
    boolean calendar = owner(source).equals("window");
    boolean named = args.size() == (calendar ? 1 : 2);
    Extent extent =
        calendar
            ? Extent.of(parts.span())
            : Extent.ofDays(whole(args.get(args.size() - 1), 1, MAX_DAYS));
    Optional<VisitSet> own =
        parts.isAbout(RuleScope.Subject.LINE)
            ? Optional.of(new VisitSet(new Logic.Always(true), parts.slots.next()))
            : Optional.empty();
    Optional<VisitSet> set = named ? Optional.of(visitSet(args.get(0))) : own;
    return new VisitWindow(set, extent, sameInstitution, figure);
  }

  private Window during(CelExpr source) {
    List<CelExpr> args = source.call().args();
    boolean earlierOnly = !parts.isAbout(RuleScope.Subject.LINE);
    return new During(visitSet(args.get(0)), whole(args.get(1), 0, MAX_DAYS), earlierOnly);
  }

  private static String owner(CelExpr source) {
    return source.call().target().map(target -> target.identOrDefault().name()).orElse("");
  }

  private LineSet lineSet(CelExpr name, boolean facts) {
    String text = literals.text(name);
    parts
        .missingSet(RuleParts.LINES, text)
        .ifPresent(problem -> {
          throw literals.error(name, problem);
        });
    return parts.lineSet(text, facts);
  }

  private VisitSet visitSet(CelExpr name) {
    String text = literals.text(name);
    parts
        .missingSet(RuleParts.VISITS, text)
        .ifPresent(problem -> {
          throw literals.error(name, problem);
        });
    return parts.visitSet(text);
  }

  private int whole(CelExpr days, int min, int max) {
    Constant constant =
        days.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            ? literals.number(days)
            : parts
                .threshold(days.selectOrDefault().field())
                .filter(unused -> Numeric.name(days).startsWith("param."))
                .orElseThrow(() -> literals.error(days, "天数应直接写出，或为参数 param.…"));
    if (constant.scale() != 0 || constant.value() < min || constant.value() > max) {
      throw literals.error(days, "天数应为 " + min + " 到 " + max + " 的整数");
    }
    return (int) constant.value();
  }

  private static LineKey key(String function) {
    return Stream.of(LineKey.values())
        .filter(key -> key.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static LineFigure lineFigure(String function) {
    return Stream.of(LineFigure.values())
        .filter(figure -> figure.function().equals(function))
        .findFirst()
        .orElseThrow();
  }

  private static VisitFigure visitFigure(String function) {
    return Stream.of(VisitFigure.values())
        .filter(figure -> figure.function().equals(function))
        .findFirst()
        .orElseThrow();
  }
}
