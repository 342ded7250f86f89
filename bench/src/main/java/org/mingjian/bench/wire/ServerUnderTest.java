package org.mingjian.bench.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The service in a process of its own, started as anybody would start it.
final class ServerUnderTest implements AutoCloseable {
  private static final Pattern GREETING = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final Path data;
  private final int port;

  private ServerUnderTest(Process process, Path data, int port) {
    this.process = process;
    this.data = data;
    this.port = port;
  }

  /// Starts it on a data folder; returns when it says that it is ready.
  static ServerUnderTest start(Path data, Path release, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getenv("MINGJIAN_HOME"), "mingjian").toString());
    command.addAll(List.of("serve", "--port", "0", "--data", data.toString()));
    command.addAll(List.of("--release", release.toString()));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(settings);
    Process process = builder.start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher greeting = GREETING.matcher(line);
      if (greeting.find()) {
        System.err.println(line);
        return new ServerUnderTest(process, data, Integer.parseInt(greeting.group(1)));
      }
    }
    throw new IllegalStateException("服务没有启动 the service did not start");
  }

  int port() {
    return port;
  }

  /// Process of the service.
  long process() {
    return process.pid();
  }

  /// CPU seconds of service and database so far.
  Cpu cpu() throws IOException {
    return new Cpu(
        CpuTimes.seconds(process.pid()),
        CpuTimes.secondsOfFamily(Long.parseLong(postmaster().getFirst().strip())));
  }

  /// CPU seconds.
  record Cpu(double server, double database) {
    Cpu since(Cpu before) {
      return new Cpu(server - before.server, database - before.database);
    }
  }

  /// How to reach its database as the owner of all: JDBC address, user, password.
  List<String> database() throws IOException {
    String address = "jdbc:postgresql://127.0.0.1:" + postmaster().get(3).strip() + "/mingjian";
    return List.of(address, "mingjian", Files.readString(data.resolve("postgres.password")));
  }

  private List<String> postmaster() throws IOException {
    return Files.readAllLines(data.resolve("postgres").resolve("postmaster.pid"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
