package org.mingjian.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// One PostgreSQL for all tests of a process, made at first use, or the one that
/// `-Dpostgres.url=jdbc:postgresql://… -Dpostgres.user=… -Dpostgres.password=…` name. Tests keep
/// apart by the codes of their institutions.
public final class SharedPostgres {
  /// Where PostgreSQL is unpacked once for all tests.
  public static final Path PROGRAMS = Path.of("target", "postgres").toAbsolutePath();

  private static final DatabaseAddress ADDRESS = external().orElseGet(() -> start().address());
  private static final Database DATABASE = Database.open(ADDRESS, 8, 5000);

  /// Every test that wants a database of its own keeps its connections to the end of all tests.
  private static final int FEW = 2;

  private SharedPostgres() {}

  private static Optional<DatabaseAddress> external() {
    return Optional.ofNullable(System.getProperty("postgres.url"))
        .map(url ->
            new DatabaseAddress(
                url,
                System.getProperty("postgres.user", "postgres"),
                System.getProperty("postgres.password", "")));
  }

  private static PostgresCluster start() {
    try {
      Path folder = Files.createTempDirectory("mingjian-postgres");
      PostgresCluster cluster = PostgresCluster.start(folder, PROGRAMS, "64MB");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(cluster, folder)));
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(PostgresCluster cluster, Path folder) {
    cluster.close();
    try {
      FolderTree.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The database, its schema up to date.
  public static Database database() {
    return DATABASE;
  }

  /// Where it is, for work as its owner.
  public static DatabaseAddress address() {
    return ADDRESS;
  }

  /// A database of its own in the same PostgreSQL, for a test that looks at all there is.
  public static Database another(String name) {
    create(name + " TEMPLATE " + Pristine.NAME);
    return Database.open(addressOf(name), FEW, 5000);
  }

  /// What databases of their own are copied from, which takes a tenth of migrating each.
  private static final class Pristine {
    static final String NAME = make("pristine");

    private static String make(String name) {
      create(name);
      Database.open(addressOf(name), 1, 5000).close();
      return name;
    }
  }

  private static void create(String database) {
    try (Connection owner = connection();
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Where a database of this name is in the same PostgreSQL.
  public static DatabaseAddress addressOf(String name) {
    DatabaseAddress here = address();
    String url = here.url().substring(0, here.url().lastIndexOf('/') + 1) + name;
    return new DatabaseAddress(url, here.user(), here.password());
  }

  /// Its address with user and password, as `--db` takes it.
  public static String url() {
    DatabaseAddress address = address();
    return address.url() + "?user=" + address.user() + "&password=" + address.password();
  }

  /// A connection of the owner of all tables.
  public static Connection connection() throws SQLException {
    return address().source().getConnection();
  }
}
