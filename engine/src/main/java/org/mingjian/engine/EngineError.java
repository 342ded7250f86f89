package org.mingjian.engine;

import org.mingjian.values.ErrorCode;

/// What can be wrong when rules are compiled.
public enum EngineError implements ErrorCode {
  /// A rule names a template that does not exist: mend the rule.
  TEMPLATE(4001);

  private final int number;

  EngineError(int number) {
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
