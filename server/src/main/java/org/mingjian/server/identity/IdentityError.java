package org.mingjian.server.identity;

import org.mingjian.values.ErrorCode;

/// What can be wrong with an account, a password or a sign-in.
public enum IdentityError implements ErrorCode {
  /// Name or password is wrong: type them again.
  WRONG_PASSWORD(4301, Category.CALLER),
  /// Too many wrong passwords: wait, or have the name unlocked.
  LOCKED(4302, Category.CALLER),
  /// The password is too easy: choose another by the rule that is named.
  WEAK_PASSWORD(4303, Category.CALLER),
  /// An account or organisation cannot be as it was given: correct what is named.
  ACCOUNT_REFUSED(4304, Category.CALLER),
  /// No such account or organisation: look at the list.
  UNKNOWN_ACCOUNT(4305, Category.CALLER),
  /// As many passwords are being checked as memory is meant for: try again in a moment.
  CHECKING_TOO_MANY(4306, Category.CAPACITY);

  private final int number;
  private final Category category;

  IdentityError(int number, Category category) {
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
