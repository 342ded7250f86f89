package org.mingjian.server.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// A PostgreSQL of our own: child of this process, data kept in a folder, reachable from this
/// machine only and with a password that only this user can read. Started again when it dies. Safe
/// for use by several threads.
public final class PostgresCluster implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(PostgresCluster.class.getName());
  private static final String NAME = "mingjian";
  private static final String MAJOR_VERSION = "18";

  /// Of the file a running PostgreSQL writes its process id in.
  private static final int PORT_LINE = 3;

  private static final long PATIENCE_SECONDS = 30;
  private static final long PAUSE_MILLIS = 20;
  private static final long PAUSE_BEFORE_RESTART_MILLIS = 500;

  private final PostgresPrograms programs;
  private final ClusterFolder folder;
  private final SortedMap<String, String> parameters;
  private final int port;
  private final String password;
  private volatile boolean closing;
  private volatile Process process;

  private PostgresCluster(
      PostgresPrograms programs, ClusterFolder folder, SortedMap<String, String> parameters)
      throws IOException {
    this.programs = programs;
    this.folder = folder;
    this.parameters = parameters;
    password = folder.password();
    port = freePort();
    process = launch();
  }

  /// Starts the cluster in `parent`, made there on first use; what a killed server left running is
  /// ended first. `parent` is locked by the caller. Returns when it takes connections.
  ///
  /// @param programs folder where the programs of PostgreSQL are or will be unpacked
  /// @param sharedBuffers memory for its cache, as PostgreSQL writes it: `256MB`
  /// @throws MingjianException [ServerError#STORAGE_AWAY] with its last words if it does not start
  public static PostgresCluster start(Path parent, Path programs, String sharedBuffers) {
    try {
      ClusterFolder folder = new ClusterFolder(parent);
      PostgresPrograms unpacked = PostgresPrograms.in(programs);
      if (!folder.isMade(MAJOR_VERSION)) {
        make(unpacked, folder);
      }
      folder.clear();
      PostgresCluster cluster = new PostgresCluster(unpacked, folder, parameters(sharedBuffers));
      cluster.awaitReady();
      cluster.createDatabase();
      Thread.ofVirtual().name("postgres-watch").start(cluster::watch);
      return cluster;
    } catch (IOException e) {
      throw away("自带的 PostgreSQL 无法启动 our own PostgreSQL cannot be started: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away("启动被中断 interrupted while starting", e);
    }
  }

  /// Ends what a killed server left running in `parent`, which is locked by the caller.
  ///
  /// @throws MingjianException [ServerError#STORAGE_AWAY], [ServerError#FOLDER_IN_USE] where it
  ///   does not end
  public static void endLeft(Path parent) {
    try {
      new ClusterFolder(parent).clear();
    } catch (IOException e) {
      throw away("自带的 PostgreSQL 无法停止 our own PostgreSQL cannot be stopped: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw away("停止被中断 interrupted while stopping", e);
    }
  }

  /// The cluster in `parent` that another process runs now; empty where none takes connections.
  public static Optional<DatabaseAddress> running(Path parent) {
    try {
      Path processId = new ClusterFolder(parent).data().resolve("postmaster.pid");
      if (!Files.exists(processId)) {
        return Optional.empty();
      }
      String port = Files.readAllLines(processId).get(PORT_LINE).strip();
      DatabaseAddress address =
          new DatabaseAddress(
              "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
              NAME,
              new ClusterFolder(parent).password());
      return Optional.of(address).filter(PostgresCluster::answers);
    } catch (IOException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static boolean answers(DatabaseAddress address) {
    try (Connection connection = address.source().getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  /// Durable: a commit that was acknowledged survives a loss of power.
  private static SortedMap<String, String> parameters(String sharedBuffers) {
    return new TreeMap<>(
        Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("shared_buffers", sharedBuffers),
            Map.entry("max_connections", "60"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "15min"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("log_min_messages", "warning")));
  }

  private static void make(PostgresPrograms programs, ClusterFolder folder)
      throws IOException, InterruptedException {
    Path draft = ClusterFolder.draft(folder.data());
    FolderTree.delete(draft);
    folder.password();
    List<String> arguments =
        List.of(
            "--pgdata=" + draft,
            "--username=" + NAME,
            "--pwfile=" + folder.passwordFile(),
            "--auth=scram-sha-256",
            "--locale=C",
            "--encoding=UTF8");
    Process initdb = programs.command("initdb", arguments).start();
    String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (initdb.waitFor() != 0) {
      throw away("无法建立数据库 initdb failed: " + said.strip(), new IOException(said));
    }
    Files.move(draft, folder.data());
  }

  private Process launch() throws IOException {
    folder.turnLog();
    List<String> arguments = new ArrayList<>(List.of("-D", folder.data().toString()));
    arguments.addAll(List.of("-p", Integer.toString(port)));
    parameters.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return programs
        .command("postgres", arguments)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// How to reach the database as its owner.
  public DatabaseAddress address() {
    return new DatabaseAddress(url(NAME), NAME, password);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /// Stops caring, as a server does that is killed: PostgreSQL stays alive.
  void abandon() {
    closing = true;
  }

  /// The process, for a test that kills it.
  Process process() {
    return process;
  }

  private void awaitReady() throws IOException, InterruptedException {
    Process awaited = process;
    while (!takesConnections()) {
      if (!awaited.isAlive()) {
        throw away(
            "自带的 PostgreSQL 无法启动 our own PostgreSQL did not start: " + folder.lastWords(),
            new IOException("exit code " + awaited.exitValue()));
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private boolean takesConnections() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url("postgres"), NAME, password);
  }

  private void createDatabase() {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
      if (!found.next()) {
        statement.execute("CREATE DATABASE " + NAME);
      }
    } catch (SQLException e) {
      throw away("无法建立数据库 cannot create the database: " + e.getMessage(), e);
    }
  }

  /// Starts the cluster again whenever it ends while it should not.
  private void watch() {
    try {
      while (!closing) {
        int exitCode = process.waitFor();
        if (!closing) {
          LOG.log(
              System.Logger.Level.ERROR,
              "自带的 PostgreSQL 意外退出，重新启动 our own PostgreSQL ended, starting again: exit code "
                  + exitCode);
          Thread.sleep(PAUSE_BEFORE_RESTART_MILLIS);
          restart();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void restart() throws InterruptedException {
    if (closing) {
      return;
    }
    try {
      folder.clear();
      process = launch();
    } catch (IOException | MingjianException e) {
      LOG.log(System.Logger.Level.ERROR, "PostgreSQL 无法重新启动 PostgreSQL cannot be started again", e);
    }
  }

  /// Ends open sessions and stops the cluster, all data on disk.
  @Override
  public synchronized void close() {
    closing = true;
    try {
      ClusterFolder.signal("INT", process.pid());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // What it has not written yet it finds in its log at the next start.
        ClusterFolder.signal("QUIT", process.pid());
        process.waitFor();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "PostgreSQL 无法停止 PostgreSQL cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static MingjianException away(String sentence, Exception cause) {
    return new MingjianException(ServerError.STORAGE_AWAY, sentence, cause);
  }
}
