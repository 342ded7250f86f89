package org.mingjian.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Which PostgreSQL we work with.
final class PostgresVersion {
  private static final int OLDEST = 15;

  private PostgresVersion() {}

  /// Refuses one that is too old.
  ///
  /// @throws MingjianException [ServerError#CONFIGURATION]
  static void check(DatabaseAddress address) throws SQLException {
    try (Connection connection = address.source().getConnection()) {
      check(
          connection.getMetaData().getDatabaseMajorVersion(),
          address.place() + " (" + connection.getMetaData().getDatabaseProductVersion() + ")");
    }
  }

  static void check(int major, String place) {
    if (major < OLDEST) {
      throw new MingjianException(
          ServerError.CONFIGURATION,
          "PostgreSQL 版本过旧，须为 "
              + OLDEST
              + " 或更新 too old, must be "
              + OLDEST
              + " or newer: "
              + place);
    }
  }
}
