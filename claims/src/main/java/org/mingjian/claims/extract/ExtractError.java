package org.mingjian.claims.extract;

import org.mingjian.values.ErrorCode;

/// What can be wrong with an extract as a whole.
public enum ExtractError implements ErrorCode {
  /// Tables or mandatory columns are missing or stand twice: whoever made the extract must add what
  /// the message names.
  EXTRACT_INCOMPLETE(1001, Category.DATA),
  /// The folder does not exist or cannot be listed: the caller must name another.
  FOLDER_UNREADABLE(1002, Category.CALLER),
  /// A file could not be read to its end for reasons outside it: look at disk and rights, then run
  /// again.
  READ_FAILED(1003, Category.CAPACITY),
  /// The area's settings say something that cannot be understood, or contradict themselves: the
  /// message names line, value and what is allowed.
  AREA_SETTINGS(1004, Category.DATA);

  private final int number;
  private final Category category;

  ExtractError(int number, Category category) {
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
