package org.mingjian.audit.output;

import org.mingjian.values.ErrorCode;

/// What can go wrong while an audit writes and reads its own files.
public enum AuditError implements ErrorCode {
  /// A file of the output folder cannot be written: free space or mend the permissions.
  OUTPUT_NOT_WRITABLE(5001, Category.CAPACITY),
  /// The store of findings broke: report it with the message beneath.
  STORE_BROKEN(5002, Category.INTERNAL),
  /// A rule code asked for is not in the release: choose one of those listed.
  RULE_UNKNOWN(5003, Category.CALLER),
  /// Another run is writing to the same output folder: wait for it or choose another folder.
  OUTPUT_IN_USE(5004, Category.CALLER),
  /// A file of findings or of planted violations cannot be read: hand over the right one.
  EVALUATION_INPUT(5005, Category.DATA);

  private final int number;
  private final Category category;

  AuditError(int number, Category category) {
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
