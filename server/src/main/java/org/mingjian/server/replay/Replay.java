package org.mingjian.server.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends every body of a folder to a service, one after another, and reads each reply as the client
/// does from whom the body comes.
final class Replay implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final URI service;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  Replay(URI service) {
    this.service = service;
  }

  /// What came of a body.
  ///
  /// @param faults what breaks its client; empty where it reads a success
  /// @param warned first words of what it is told, by warning
  record Outcome(
      String file,
      ClientReading client,
      int status,
      String faults,
      List<String> warned,
      double ms) {
    boolean isRead() {
      return faults.isEmpty();
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-46s %-14s %3d  %-6s %6.1f ms  %s",
          file,
          client.name().toLowerCase(Locale.ROOT),
          status,
          isRead() ? "成功 ok" : "失败",
          ms,
          isRead() ? String.join("；", warned) : faults);
    }
  }

  /// The bodies of a folder, every `.json` by name.
  static List<Path> bodies(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /// Sends a body and reads the reply.
  Outcome one(Path body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(service)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(body))
            .build();
    long begin = System.nanoTime();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    double ms = (System.nanoTime() - begin) / 1e6;
    String file = String.valueOf(body.getFileName());
    JsonNode reply = JsonMapper.shared().readTree(response.body());
    ClientReading client = ClientReading.of(file);
    return new Outcome(
        file, client, response.statusCode(), client.faults(reply), warnings(reply), ms);
  }

  private static List<String> warnings(JsonNode reply) {
    JsonNode result = reply.path("output").path("result");
    List<JsonNode> all = result.isArray() ? List.copyOf(result.values()) : List.of(result);
    return all.stream()
        .map(warning -> warning.path("vola_cont").asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Override
  public void close() {
    http.close();
  }
}
