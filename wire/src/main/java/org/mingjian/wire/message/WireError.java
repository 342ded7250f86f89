package org.mingjian.wire.message;

import org.mingjian.values.ErrorCode;

/// What can be wrong with a message as a whole. A field that cannot be read is no error: see
/// [Notes].
public enum WireError implements ErrorCode {
  /// The body is no message: the sender must mend it.
  UNREADABLE(4101),
  /// The transaction is none we serve: the sender must call another.
  UNKNOWN_TRANSACTION(4102),
  /// Nobody registered the institution: who runs the service must.
  UNKNOWN_INSTITUTION(4103),
  /// The sender did not prove to be the institution: it must use its key, secret or network.
  UNPROVEN(4104),
  /// A fault of ours: whoever runs the service finds it in the log.
  FAULT(4105);

  private final int number;

  WireError(int number) {
    this.number = number;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public Category category() {
    return this == FAULT ? Category.INTERNAL : Category.CALLER;
  }
}
