package org.mingjian.server.task;

import org.mingjian.values.ErrorCode;

/// What can be wrong with a task that is asked for.
public enum TaskError implements ErrorCode {
  /// It names no extract that may be audited, or too little: correct what is named.
  TASK_REFUSED(4371, Category.CALLER),
  /// It stands in a state that does not allow this: look at it again.
  STATE_REFUSED(4372, Category.CALLER),
  /// The extract cannot be audited: the message names the file and what is wrong.
  EXTRACT_REFUSED(4373, Category.DATA),
  /// The disk is full or cannot be written: make room, then resume.
  DISK(4374, Category.CAPACITY);

  private final int number;
  private final Category category;

  TaskError(int number, Category category) {
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
