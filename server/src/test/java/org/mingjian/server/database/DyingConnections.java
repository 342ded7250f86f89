package org.mingjian.server.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/// A database whose process dies at a step: a statement, or what comes right before or right after
/// a commit. The connection is torn, nothing is rolled back by us, as after kill -9.
public final class DyingConnections {
  private static final String GONE = "08006";
  private final DataSource real;
  private final AtomicInteger left;

  private DyingConnections(DataSource real) {
    this.real = real;
    this.left = new AtomicInteger(Integer.MAX_VALUE);
  }

  /// A database of this name, as somebody has it who dies at step `steps`, from 1.
  public static Dying database(String name, int steps) {
    DyingConnections dying = new DyingConnections(SharedPostgres.addressOf(name).source());
    DataSource source =
        proxy(
            DataSource.class,
            (method, arguments) ->
                method.getName().equals("getConnection")
                    ? dying.connection()
                    : call(dying.real, method, arguments));
    Database database = Database.over(source, 1, 2000);
    // What the pool says to a new connection is no step of ours.
    dying.left.set(steps);
    return new Dying(database, dying);
  }

  /// Such a database, and whether its step was reached.
  public record Dying(Database database, DyingConnections connections) implements AutoCloseable {
    /// Whether it died.
    public boolean died() {
      return connections.left.get() <= 0;
    }

    @Override
    public void close() {
      database.close();
    }
  }

  private interface Answers {
    Object answer(Method method, Object[] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            DyingConnections.class.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.answer(method, arguments)));
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private Connection connection() throws SQLException {
    Connection connection = real.getConnection();
    return proxy(
        Connection.class,
        (method, arguments) -> {
          if (method.getName().equals("commit")) {
            step(connection);
            connection.commit();
            step(connection);
            return null;
          }
          Object answer = call(connection, method, arguments);
          return method.getName().equals("prepareStatement")
              ? statement(connection, (PreparedStatement) answer)
              : answer;
        });
  }

  private PreparedStatement statement(Connection connection, PreparedStatement statement) {
    return proxy(
        PreparedStatement.class,
        (method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            step(connection);
          }
          return call(statement, method, arguments);
        });
  }

  /// Once dead it stays dead.
  private void step(Connection connection) throws SQLException {
    if (left.decrementAndGet() <= 0) {
      int backend = connection.unwrap(PGConnection.class).getBackendPID();
      connection.abort(Runnable::run);
      awaitEnd(backend);
      throw new SQLException("the process died here", GONE);
    }
  }

  /// The database notices a moment later; until then it holds what was locked, and a round would
  /// pass that over.
  private void awaitEnd(int backend) throws SQLException {
    try (Connection other = real.getConnection();
        PreparedStatement there =
            other.prepareStatement("SELECT 1 FROM pg_stat_activity WHERE pid = ?")) {
      there.setInt(1, backend);
      boolean lives = true;
      while (lives) {
        try (ResultSet row = there.executeQuery()) {
          lives = row.next();
        }
      }
    }
  }
}
