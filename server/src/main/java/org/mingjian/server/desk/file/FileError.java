package org.mingjian.server.desk.file;

import org.mingjian.values.ErrorCode;

/// What can be wrong with files.
public enum FileError implements ErrorCode {
  /// The name, the number of a part or its length is none: correct what is named.
  UPLOAD_REFUSED(4351, Category.CALLER),
  /// The file is larger than allowed: bring a smaller one.
  TOO_LARGE(4352, Category.CALLER),
  /// The content is of a kind that is not taken: bring one of those named.
  WRONG_TYPE(4353, Category.CALLER),
  /// Parts are missing: bring them, then end the upload.
  UNFINISHED(4354, Category.CALLER),
  /// The file was not brought by who wants to use it: upload it first.
  NOT_UPLOADED(4355, Category.CALLER),
  /// The disk is full or does not take it: make room, then try again.
  DISK(4356, Category.CAPACITY),
  /// A file that was kept is no longer there: bring it back from the backup.
  GONE(4357, Category.DATA),
  /// There is no such upload of this account, or it was given up: begin another.
  UNKNOWN_UPLOAD(4358, Category.CALLER);

  private final int number;
  private final Category category;

  FileError(int number, Category category) {
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
