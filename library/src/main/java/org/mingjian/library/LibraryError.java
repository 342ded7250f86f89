package org.mingjian.library;

import org.mingjian.values.ErrorCode;

/// What can be wrong with a library and with what is put into it.
public enum LibraryError implements ErrorCode {
  /// The folder is no library, or a damaged one: name the right one, or restore it.
  LIBRARY(2101, Category.DATA),
  /// A workbook cannot be read, or is more than one may be: get it again from its publisher.
  WORKBOOK(2102, Category.DATA),
  /// A record or mapping file does not follow its form: mend the row named.
  RECORD_FILE(2103, Category.DATA),
  /// A rule is not fit for a release: bring what is missing.
  GATE(2105, Category.DATA),
  /// A publication day is unknown where it is needed: import again with `--published`.
  PUBLICATION(2106, Category.DATA),
  /// Another program is writing to the library: try again.
  IN_USE(2107, Category.CAPACITY),
  /// A file to be written stands there with something else in it: name another, or say that it may
  /// be replaced.
  OCCUPIED(2108, Category.CALLER);

  private final int number;
  private final Category category;

  LibraryError(int number, Category category) {
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
