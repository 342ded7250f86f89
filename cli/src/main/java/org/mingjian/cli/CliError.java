package org.mingjian.cli;

import org.mingjian.values.ErrorCode;

/// How the commands can be called wrongly, beyond what their options tell.
enum CliError implements ErrorCode {
  /// Options that exclude or need each other: see the message.
  OPTIONS(9001),
  /// A folder named does not exist: name the right one.
  NO_SUCH_FOLDER(9002),
  /// The folder holds something that is not ours to clear: name another.
  FOLDER_NOT_OURS(9003);

  private final int number;

  CliError(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return Category.CALLER;
  }
}
