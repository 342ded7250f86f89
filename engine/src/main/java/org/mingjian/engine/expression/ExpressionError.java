package org.mingjian.engine.expression;

import org.mingjian.values.ErrorCode;

/// What can be wrong with an expression. Whoever wrote the rule must mend it.
public enum ExpressionError implements ErrorCode {
  /// The expression says something that is not there, or beyond the limits: mend it at the place
  /// named.
  EXPRESSION(4002);

  private final int number;

  ExpressionError(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return Category.DATA;
  }
}
