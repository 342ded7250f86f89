package org.mingjian.engine.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.engine.expression.column.NumberColumn.Constant;
import org.mingjian.values.Decimals;

/// Reads what is written out in an expression. A decimal is read from its digits, never from the
/// binary number the parser makes of it.
record Literals(ExpressionText text, java.util.Map<Long, Integer> positions) {
  static final int MAX_MEMBERS = 500;
  private static final int MAX_DIGITS = 15;
  private static final Pattern DECIMAL = Pattern.compile("-?\\s*[0-9]*\\.?[0-9]*(?:[eE]\\S*)?");

  /// A number as it is written.
  Constant number(CelExpr literal) {
    if (literal.constant().getKind() == CelConstant.Kind.INT64_VALUE) {
      return new Constant(0, literal.constant().int64Value());
    }
    if (literal.constant().getKind() != CelConstant.Kind.DOUBLE_VALUE) {
      throw error(literal, "这里应为数");
    }
    String written = written(literal);
    return decimal(written)
        .orElseThrow(() ->
            error(
                literal,
                "数 “"
                    + written
                    + "” 不能精确表示，应为至多 "
                    + Decimals.PRICE_SCALE
                    + " 位小数、"
                    + MAX_DIGITS
                    + " 位数字，不用指数"));
  }

  /// Decimal text at the smallest scale that holds it.
  static java.util.Optional<Constant> decimal(String written) {
    int dot = written.indexOf('.');
    int scale = dot < 0 ? 0 : written.length() - dot - 1;
    boolean small = written.chars().filter(Character::isDigit).count() <= MAX_DIGITS;
    OptionalLong value =
        small && scale <= Decimals.PRICE_SCALE
            ? Decimals.parse(written, scale)
            : OptionalLong.empty();
    return value.isPresent()
        ? java.util.Optional.of(new Constant(scale, value.getAsLong()))
        : java.util.Optional.empty();
  }

  /// A text as it is written.
  String text(CelExpr literal) {
    boolean text =
        literal.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && literal.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    if (!text) {
      throw error(literal, "这里应直接写出文字，如 \"C34\"");
    }
    return literal.constant().stringValue();
  }

  /// The texts of a list.
  List<String> texts(CelExpr list) {
    List<String> texts = new ArrayList<>();
    members(list).forEach(member -> texts.add(text(member)));
    return texts;
  }

  /// The numbers of a list.
  List<Constant> numbers(CelExpr list) {
    List<Constant> numbers = new ArrayList<>();
    members(list).forEach(member -> numbers.add(number(member)));
    return numbers;
  }

  /// What to throw about an expression inside the text.
  RuntimeException error(CelExpr expression, String problem) {
    return text.error(positions.getOrDefault(expression.id(), 0), problem);
  }

  private List<CelExpr> members(CelExpr list) {
    if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
      throw error(list, "这里应直接写出列表，如 [\"C34\", \"C50\"]");
    }
    List<CelExpr> members = list.list().elements();
    if (members.size() > MAX_MEMBERS) {
      throw error(list, "列表有 " + members.size() + " 个成员，至多 " + MAX_MEMBERS + "；更多请用知识表");
    }
    return members;
  }

  private String written(CelExpr literal) {
    int offset = positions.getOrDefault(literal.id(), 0);
    String rest = text.text().substring(text.text().offsetByCodePoints(0, offset));
    Matcher digits = DECIMAL.matcher(rest);
    String written = digits.lookingAt() ? digits.group().replaceAll("\\s", "") : rest;
    // The literal of "-2.5" has the place of its digits.
    boolean signLost = literal.constant().doubleValue() < 0 && !written.startsWith("-");
    return signLost ? "-" + written : written;
  }
}
