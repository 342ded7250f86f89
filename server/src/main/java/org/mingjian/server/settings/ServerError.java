package org.mingjian.server.settings;

import org.mingjian.values.ErrorCode;

/// What can go wrong in the service itself.
public enum ServerError implements ErrorCode {
  /// PostgreSQL does not answer or refuses us: start it, or correct its address.
  STORAGE_AWAY(4201, Category.CAPACITY),
  /// A setting cannot be used: correct the one that is named.
  CONFIGURATION(4202, Category.CALLER),
  /// Another server works on this data folder: stop it, or name another folder.
  FOLDER_IN_USE(4203, Category.CALLER),
  /// The data folder cannot be made or written: give this user the right to.
  FOLDER_UNUSABLE(4204, Category.CALLER),
  /// Another program listens on the port: stop it, or name another port.
  PORT_TAKEN(4205, Category.CALLER);

  private final int number;
  private final Category category;

  ServerError(int number, Category category) {
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
