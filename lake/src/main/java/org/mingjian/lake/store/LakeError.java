package org.mingjian.lake.store;

import org.mingjian.values.ErrorCode;

/// What can go wrong with a lake.
public enum LakeError implements ErrorCode {
  /// The folder is no lake, or of a format this version does not read: name another, or import
  /// anew.
  NOT_A_LAKE(3001, Category.CALLER),
  /// Another import is running on this lake: wait for it to end.
  LOCKED(3002, Category.CALLER),
  /// An input file cannot be read at all: replace it and import again.
  UNREADABLE_FILE(3003, Category.DATA),
  /// A key file is missing, unsafe or broken: see the message.
  KEY_UNUSABLE(3004, Category.CALLER),
  /// The disk is full: make room and run the same command again.
  DISK_FULL(3005, Category.CAPACITY),
  /// Reading or writing files of the lake failed: see the cause.
  STORE_FAILED(3006, Category.INTERNAL),
  /// A file of the lake is missing or damaged: restore it, or import anew.
  DAMAGED(3007, Category.INTERNAL),
  /// The area's settings are others than those the lake was made with: import into a new lake.
  OTHER_SETTINGS(3008, Category.CALLER);

  private final int number;
  private final Category category;

  LakeError(int number, Category category) {
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
