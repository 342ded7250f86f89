package org.mingjian.cli;

import org.mingjian.values.ErrorCode;

/// How the commands can be called wrongly, beyond what their options tell.
enum CliError implements ErrorCode {
  /// Options that exclude or need each other: see the message.
  OPTIONS(9001),
  /// A folder named does not exist: name the right one.
  NO_SUCH_FOLDER(9002),
  /// The folder holds something that is not ours to clear: name another.
  FOLDER_NOT_OURS(9003),
  /// The disk is full: make room and run the command again.
  DISK_FULL(9004, Category.CAPACITY),
  /// A file cannot be read or written: see the message.
  FILE(9005),
  /// A folder holds another result: name another folder, or let it be replaced.
  OCCUPIED(9006),
  /// Something listens on the port already: name another.
  PORT_TAKEN(9007);

  private final int number;
  private final Category category;

  CliError(int number) {
    this(number, Category.CALLER);
  }

  CliError(int number, Category category) {
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
