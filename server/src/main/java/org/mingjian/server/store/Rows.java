package org.mingjian.server.store;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;

/// Writes any number of rows by one statement that is planned once: it takes an array a column, in
/// the order of its `?`. A statement a row costs the database five times as much.
///
/// @param sql reads the arrays by `unnest`
record Rows<T>(String sql, List<Column<T>> columns) {
  /// Copies in.
  Rows {
    columns = List.copyOf(columns);
  }

  /// A column of values.
  ///
  /// @param type as PostgreSQL names it
  /// @param kind the values'
  record Column<T>(String type, Class<?> kind, Function<T, ?> value) {
    static <T> Column<T> text(Function<T, String> value) {
      return new Column<>("text", String.class, value);
    }

    static <T> Column<T> time(Function<T, ?> value) {
      return new Column<>("timestamptz", String.class, row -> value.apply(row).toString());
    }

    static <T> Column<T> bytes(Function<T, byte[]> value) {
      return new Column<>("bytea", byte[].class, value);
    }

    static <T> Column<T> flag(Function<T, Boolean> value) {
      return new Column<>("boolean", Boolean.class, value);
    }

    static <T> Column<T> number(Function<T, Long> value) {
      return new Column<>("bigint", Long.class, value);
    }

    private Object[] of(List<T> rows) {
      Object[] values = (Object[]) Array.newInstance(kind, rows.size());
      for (int i = 0; i < values.length; i++) {
        values[i] = value.apply(rows.get(i));
      }
      return values;
    }
  }

  /// Writes in the transaction of `sql`.
  void write(DSLContext context, List<T> rows) {
    if (!rows.isEmpty()) {
      context.connection(connection -> write(connection, rows));
    }
  }

  private void write(Connection connection, List<T> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < columns.size(); i++) {
        Column<T> column = columns.get(i);
        statement.setArray(i + 1, connection.createArrayOf(column.type, column.of(rows)));
      }
      statement.executeUpdate();
    }
  }
}
