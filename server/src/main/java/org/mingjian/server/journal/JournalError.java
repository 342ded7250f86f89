package org.mingjian.server.journal;

import org.mingjian.values.ErrorCode;

/// Why something was not written down.
public enum JournalError implements ErrorCode {
  /// More waits to be written than may wait: shed load, come again later.
  OVERLOADED(4211, Category.CAPACITY),
  /// The disk refuses: make room, or replace it. What was acknowledged before is kept.
  DISK(4212, Category.CAPACITY),
  /// The journal is being closed.
  CLOSED(4213, Category.CAPACITY);

  private final int number;
  private final Category category;

  JournalError(int number, Category category) {
    this.number = number;
    this.category = category;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return category;
  }
}
