package org.mingjian.server.desk.found;

import org.mingjian.values.ErrorCode;

/// What can be wrong with what is brought to the desk or asked of it.
public enum DeskError implements ErrorCode {
  /// No output of an audit is there, or it cannot be read: name the folder an audit wrote.
  NO_AUDIT_OUTPUT(4341, Category.CALLER),
  /// A finding of it has no id, day or code that can be kept: report it.
  UNUSABLE_FINDING(4342, Category.DATA),
  /// A filter, order or cursor of a list is none: correct what is named.
  LIST_REFUSED(4343, Category.CALLER),
  /// A case does not allow what was asked of it: the message says why, and what stands against it.
  COMMAND_REFUSED(4344, Category.CALLER),
  /// The id of a command was used for something else before: send it under an id of its own.
  ID_TAKEN(4345, Category.CALLER),
  /// Bringing findings was stopped from outside: bring them again, it goes on where it was.
  INTERRUPTED(4349, Category.CAPACITY);

  private final int number;
  private final Category category;

  DeskError(int number, Category category) {
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
