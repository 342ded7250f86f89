package org.mingjian.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
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

  private static final long LONGEST_CHECK_MILLIS = 1000;

  /// What a statement may raise because of the database and not because of the statement:
  /// connection lost (08), no resources, disk full (53), rolled back (40), in use (55P), taking too
  /// long (57014), shut down (57P), input or output failed (58), read only (25006).
  private static final Pattern AWAY =
      Pattern.compile("08...|53...|40...|55P..|57014|57P..|58...|25006");

  private static final String SET_SCOPE =
      "SELECT set_config('mingjian.areas', ?, true), set_config('mingjian.institution', ?, true), "
          + "set_config('statement_timeout', ?, true)";

  private final HikariDataSource pool;
  private final Outage outage;
  private final Deadlines deadlines = new Deadlines();

  private Database(HikariDataSource pool) {
    this.pool = pool;
    this.outage = new Outage(this::answers);
  }

  /// Brings the schema up to date and opens `connections`; a caller waits at most `patienceMillis`
  /// for one.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY] if the database cannot be reached or used
  public static Database open(DatabaseAddress address, int connections, long patienceMillis) {
    try {
      PostgresVersion.check(address);
      migrate(address);
      return over(address.source(), connections, patienceMillis);
    } catch (SQLException | FlywayException | HikariPool.PoolInitializationException e) {
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

  /// The same over a source of connections to a schema that is up to date.
  static Database over(DataSource source, int connections, long patienceMillis) {
    return new Database(pool(source, connections, patienceMillis));
  }

  private static HikariDataSource pool(DataSource source, int connections, long patienceMillis) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("mingjian");
    config.setDataSource(source);
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(patienceMillis);
    config.setValidationTimeout(Math.min(patienceMillis, LONGEST_CHECK_MILLIS));
    config.setAutoCommit(false);
    // Else the role is taken in the first transaction, and lost with it where that is rolled back:
    // the connection would go on as the owner, whom no policy holds.
    config.setIsolateInternalQueries(true);
    // A plan for each execution costs more than all our statements, whose plans hang on no value.
    config.setConnectionInitSql(
        "SET ROLE "
            + ROLE
            + "; SET search_path TO "
            + SCHEMA
            + "; SET plan_cache_mode TO force_generic_plan");
    return new HikariDataSource(config);
  }

  /// Runs `work` in one transaction that sees and writes the rows of `scope` only, committed when
  /// it returns, rolled back when it raises.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY] if the database does not answer; whether
  ///   the work was done is not known then
  public <T> T inScope(Scope scope, Work<T> work) {
    return inScope(scope, Patience.LONG, work);
  }

  /// The same for somebody who does not wait for ever. While the database is known to be away it is
  /// refused at once.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY] if the database does not answer in time;
  ///   whether the work was done is not known then, and will not be done later
  public <T> T inScope(Scope scope, Patience patience, Work<T> work) {
    outage.refuse();
    try (Connection connection = lend()) {
      try (Deadlines.Deadline end = deadlines.set(connection, patience.whole())) {
        return new Transaction(connection, patience).run(scope, work);
      }
    } catch (SQLException e) {
      outage.begin();
      throw away(e);
    } catch (DataAccessException e) {
      throw judged(e);
    }
  }

  /// Something to read.
  ///
  /// @param sql with a `?` for each of `values`
  /// @param row takes each row, and does not keep it
  public record Query(String sql, List<Object> values, RowReader row) {
    /// Copies in.
    public Query {
      values = List.copyOf(values);
    }
  }

  /// Takes a row.
  @FunctionalInterface
  public interface RowReader {
    /// Reads the row that `rows` stands at.
    void read(ResultSet rows) throws SQLException;
  }

  /// Reads in one trip what [#inScope] would read in several: for what somebody waits for. The
  /// queries are one transaction.
  ///
  /// @throws MingjianException as [#inScope]
  public void read(Scope scope, Patience patience, List<Query> queries) {
    outage.refuse();
    try (Connection connection = lend()) {
      try (Deadlines.Deadline end = deadlines.set(connection, patience.whole())) {
        new OneTrip(connection, queries).read(scope, patience);
      }
    } catch (SQLException e) {
      // What was cut on our side has no state either; every refusal of PostgreSQL has one.
      throw e.getSQLState() == null
          ? away(e)
          : judged(new DataAccessException(queries.getFirst().sql, e));
    }
  }

  /// A pool that has none to give in time names no SQL state, and is as good as no database.
  private Connection lend() {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      outage.begin();
      throw away(e);
    }
  }

  /// All statements go out together; where nothing is committed by hand they are one transaction.
  private record OneTrip(Connection connection, List<Query> queries) {
    void read(Scope scope, Patience patience) throws SQLException {
      connection.setAutoCommit(true);
      try (PreparedStatement statement = connection.prepareStatement(sql())) {
        statement.setString(1, String.join(",", scope.areas()));
        statement.setString(2, scope.institution().orElse(""));
        statement.setString(3, Long.toString(patience.statement().toMillis()));
        int place = 4;
        for (Query query : queries) {
          for (Object value : query.values) {
            statement.setObject(place++, value);
          }
        }
        statement.execute();
        for (Query query : queries) {
          statement.getMoreResults();
          hand(statement, query);
        }
      }
    }

    private String sql() {
      StringBuilder all = new StringBuilder(SET_SCOPE);
      queries.forEach(query -> all.append(';').append(query.sql));
      return all.toString();
    }

    private static void hand(PreparedStatement statement, Query query) throws SQLException {
      try (ResultSet rows = statement.getResultSet()) {
        while (rows.next()) {
          query.row.read(rows);
        }
      }
    }
  }

  private RuntimeException judged(DataAccessException failure) {
    String state = String.valueOf(failure.sqlState());
    if (state.startsWith("08") || state.startsWith("57P")) {
      outage.begin();
    }
    return AWAY.matcher(state).matches() ? away(failure) : failure;
  }

  /// One transaction on a connection of the pool.
  private record Transaction(Connection connection, Patience patience) {
    <T> T run(Scope scope, Work<T> work) throws SQLException {
      boolean done = false;
      try {
        DSLContext sql = DSL.using(connection, SQLDialect.POSTGRES);
        sql.execute(
            SET_SCOPE,
            String.join(",", scope.areas()),
            scope.institution().orElse(""),
            Long.toString(patience.statement().toMillis()));
        T result = work.run(sql);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done && !connection.isClosed()) {
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

  /// What connections do.
  public enum Connections {
    /// Work.
    ACTIVE,
    /// Are open and free.
    IDLE,
    /// Callers that wait for one.
    AWAITED;

    /// In small letters, for metrics.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How many connections do that now.
  public int count(Connections kind) {
    HikariPoolMXBean now = pool.getHikariPoolMXBean();
    return switch (kind) {
      case ACTIVE -> now.getActiveConnections();
      case IDLE -> now.getIdleConnections();
      case AWAITED -> now.getThreadsAwaitingConnection();
    };
  }

  /// Whether it answers now.
  public boolean isWell() {
    try {
      return inScope(Scope.service(), sql -> sql.fetch("SELECT 1").isNotEmpty());
    } catch (MingjianException e) {
      return false;
    }
  }

  private boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static MingjianException away(Exception cause) {
    return new MingjianException(
        ServerError.STORAGE_AWAY,
        "数据库没有应答 the database does not answer: " + innermost(cause),
        cause);
  }

  @Override
  public void close() {
    outage.close();
    deadlines.close();
    pool.close();
  }
}
