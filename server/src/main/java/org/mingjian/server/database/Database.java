package org.mingjian.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// The database with its schema brought up to date. All work goes through [#inScope]. Safe for use
/// by several threads.
public final class Database implements AutoCloseable {
  /// The schema that holds all tables.
  private static final String SCHEMA = "mingjian";

  /// Owns nothing, so that no row is shown or taken but by the policies.
  private static final String ROLE = "mingjian_app";

  private final HikariDataSource pool;

  private Database(HikariDataSource pool) {
    this.pool = pool;
  }

  /// Brings the schema up to date and opens `connections`; a caller waits at most `patienceMillis`
  /// for one.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY] if the database cannot be reached or used
  public static Database open(DatabaseAddress address, int connections, long patienceMillis) {
    try {
      migrate(address);
      return new Database(pool(address, connections, patienceMillis));
    } catch (FlywayException | HikariPool.PoolInitializationException e) {
      throw new MingjianException(
          ServerError.STORAGE_AWAY,
          "数据库无法使用 cannot use the database " + address.place() + ": " + innermost(e),
          e);
    }
  }

  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage()).strip().replaceAll("\\s+", " ");
  }

  private static void migrate(DatabaseAddress address) {
    Flyway.configure()
        .dataSource(address.source())
        .schemas(SCHEMA)
        .locations("classpath:org/mingjian/server/migration")
        .load()
        .migrate();
  }

  private static HikariDataSource pool(
      DatabaseAddress address, int connections, long patienceMillis) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("mingjian");
    config.setDataSource(address.source());
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(patienceMillis);
    config.setAutoCommit(false);
    config.setConnectionInitSql("SET ROLE " + ROLE + "; SET search_path TO " + SCHEMA);
    return new HikariDataSource(config);
  }

  /// Runs `work` in one transaction that sees and writes the rows of `scope` only, committed when
  /// it returns, rolled back when it raises.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY] if the database does not answer; whether
  ///   the work was done is not known then
  public <T> T inScope(Scope scope, Work<T> work) {
    try (Connection connection = pool.getConnection()) {
      return new Transaction(connection).run(scope, work);
    } catch (SQLException e) {
      throw away(e);
    } catch (DataAccessException e) {
      throw isAway(e.sqlState()) ? away(e) : e;
    }
  }

  /// One transaction on a connection of the pool.
  private record Transaction(Connection connection) {
    <T> T run(Scope scope, Work<T> work) throws SQLException {
      boolean done = false;
      try {
        DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
        sql.execute(
            "SELECT set_config('mingjian.areas', ?, true), set_config('mingjian.institution', ?, true)",
            String.join(",", scope.areas()),
            scope.institution().orElse(""));
        T result = work.run(sql);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          connection.rollback();
        }
      }
    }
  }

  /// Something done in a transaction.
  @FunctionalInterface
  public interface Work<T> {
    /// Runs with `sql`, which is of this transaction and must not be kept.
    T run(DSLContext sql);
  }

  /// Whether it answers now.
  public boolean isWell() {
    try {
      return inScope(Scope.service(), sql -> sql.fetch("SELECT 1").isNotEmpty());
    } catch (MingjianException e) {
      return false;
    }
  }

  /// Connection lost (class 08), or shut down and started again (class 57P).
  private static boolean isAway(String state) {
    return state.startsWith("08") || state.startsWith("57P");
  }

  private static MingjianException away(Exception cause) {
    return new MingjianException(
        ServerError.STORAGE_AWAY,
        "数据库没有应答 the database does not answer: " + innermost(cause),
        cause);
  }

  @Override
  public void close() {
    pool.close();
  }
}
