package org.mingjian.values;

import java.util.Locale;

/// A broken promise or unusable material, carrying the code that says who must act.
public final class MingjianException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ErrorCode code;

  /// Names the thing, the value, what was allowed, and where, in `message`.
  public MingjianException(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  /// As above, keeping what went wrong beneath.
  public MingjianException(ErrorCode code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /// The code this was raised with.
  public ErrorCode code() {
    return code;
  }

  /// The message with its number in front, as a person gets it.
  public String display() {
    return String.format(Locale.ROOT, "MJ-%04d %s", code.number(), getMessage());
  }
}
