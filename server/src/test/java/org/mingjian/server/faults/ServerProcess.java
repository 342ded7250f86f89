package org.mingjian.server.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.DatabaseAddress;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.store.RecordCodec;

/// A server in a process of its own, with a PostgreSQL of its own, that can be killed.
final class ServerProcess implements AutoCloseable {
  static final String INSTITUTION = "H43079900001";

  private static final Duration LONGEST_START = Duration.ofSeconds(90);

  private final Path data;
  private final int port;
  private final Optional<DatabaseAddress> external;
  private final HttpClient client = HttpClient.newHttpClient();
  private Process process;

  private ServerProcess(Path data, int port, Optional<DatabaseAddress> external)
      throws IOException {
    this.data = data;
    this.port = port;
    this.external = external;
    process = launch();
  }

  /// A server on `data` that takes requests.
  static ServerProcess start(Path data) throws IOException, InterruptedException {
    return start(data, Optional.empty(), List.of());
  }

  /// The same, on the database at `external`.
  ///
  /// @param settings more of them, `key=value`
  static ServerProcess start(Path data, Optional<DatabaseAddress> external, List<String> settings)
      throws IOException, InterruptedException {
    Files.writeString(
        data.resolve("institutions.csv"), "institution,area_path\n" + INSTITUTION + ",/430000\n");
    Files.writeString(
        data.resolve("server.properties"),
        String.join(
            "\n",
            "mingjian.database.programs=" + SharedPostgres.PROGRAMS,
            "mingjian.database.shared-buffers=32MB",
            String.join("\n", settings),
            ""));
    ServerProcess server = new ServerProcess(data, freePort(), external);
    server.awaitReady();
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process launch() throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(
        List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.mingjian.server.MingjianServer", "--data", data.toString()));
    command.addAll(List.of("--port", Integer.toString(port)));
    command.add("--trust-unknown-institutions");
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
        .start();
  }

  private Path log() {
    return data.resolveSibling(data.getFileName() + ".out");
  }

  /// Whether its log has a text.
  boolean said(String text) throws IOException {
    return Files.readString(log()).contains(text);
  }

  int port() {
    return port;
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("the server did not start: " + Files.readString(log()));
      }
      Thread.sleep(50);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      HttpRequest health = HttpRequest.newBuilder(address("/actuator/health")).build();
      return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /// kill -9.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// SIGTERM.
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /// Starts it again where it was.
  void startAgain() throws IOException, InterruptedException {
    process = launch();
    awaitReady();
  }

  /// kill -9 of its PostgreSQL.
  void killPostgres() throws IOException, InterruptedException {
    String postmaster = postmaster(0);
    new ProcessBuilder("kill", "-9", postmaster).start().waitFor();
  }

  private String postmaster(int line) throws IOException {
    return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(line).strip();
  }

  /// Opens what it sealed.
  RecordCodec codec() {
    return new RecordCodec(new Protector(new LocalKeyFile(data.resolve("keys")).current()));
  }

  /// A connection of the owner of all tables.
  Connection database() throws IOException, SQLException {
    if (external.isPresent()) {
      String url = external.get().url() + "?currentSchema=mingjian";
      return DriverManager.getConnection(url, external.get().user(), external.get().password());
    }
    String password = Files.readString(data.resolve("postgres.password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + postmaster(3) + "/mingjian?currentSchema=mingjian",
        "mingjian",
        password);
  }

  @Override
  public void close() throws InterruptedException {
    client.close();
    stop();
  }
}
