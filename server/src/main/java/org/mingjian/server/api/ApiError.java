package org.mingjian.server.api;

import org.mingjian.values.ErrorCode;

/// What can be wrong with a request under `/api`.
public enum ApiError implements ErrorCode {
  /// Nobody is signed in, or the session is over: sign in.
  NOT_SIGNED_IN(4321, Category.CALLER),
  /// None of the roles of the account may do that: ask the security administrator.
  FORBIDDEN(4322, Category.CALLER),
  /// The password must be changed first: choose another.
  PASSWORD_DUE(4323, Category.CALLER),
  /// A change came without the token of its page: load the page again.
  TOKEN_MISSING(4324, Category.CALLER),
  /// There is no such thing, or not for this account.
  NOT_FOUND(4325, Category.CALLER),
  /// Somebody else changed it meanwhile: look at it again.
  CHANGED_MEANWHILE(4326, Category.CALLER),
  /// A change did not say which version it changes: send `If-Match`.
  VERSION_MISSING(4327, Category.CALLER),
  /// Too many requests: wait.
  TOO_MANY(4328, Category.CALLER),
  /// The request cannot be read: correct what is named.
  MALFORMED(4329, Category.CALLER),
  /// A reason is needed, or the account may not see persons at all.
  REASON_REFUSED(4330, Category.CALLER),
  /// A fault of ours: report it.
  FAULT(4331, Category.INTERNAL);

  private final int number;
  private final Category category;

  ApiError(int number, Category category) {
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
