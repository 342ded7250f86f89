package org.mingjian.server.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sends messages that lie in one file, one a line, to a service. Those of one institution are sent
/// in the order of the file.
final class MessageFile {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final URI service;
  private final int lanes;

  /// Sends over as many connections as there are `lanes`.
  MessageFile(URI service, int lanes) {
    this.service = service;
    this.lanes = lanes;
  }

  /// What came of the messages.
  ///
  /// @param refused the first replies that were no success
  record Sent(long accepted, List<String> refused) {}

  Sent send(Path file) throws IOException, InterruptedException {
    List<List<String>> queues = queues(file);
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return sum(queues.stream().map(queue -> threads.submit(() -> send(http, queue))).toList());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }

  private List<List<String>> queues(Path file) throws IOException {
    List<List<String>> queues = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      queues.add(new ArrayList<>());
    }
    try (Stream<String> lines = Files.lines(file)) {
      lines.forEach(line -> queues.get(lane(line)).add(line));
    }
    return queues;
  }

  private static Sent sum(List<Future<Sent>> all) throws ExecutionException, InterruptedException {
    long accepted = 0;
    List<String> refused = new ArrayList<>();
    for (Future<Sent> one : all) {
      Sent sent = one.get();
      accepted += sent.accepted;
      refused.addAll(sent.refused);
    }
    return new Sent(accepted, refused);
  }

  private int lane(String message) {
    JsonNode envelope = JsonMapper.shared().readTree(message);
    return Math.floorMod(envelope.path("fixmedins_code").asString("").hashCode(), lanes);
  }

  private HttpRequest post(String message) {
    return HttpRequest.newBuilder(service)
        .timeout(PATIENCE)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(message))
        .build();
  }

  private Sent send(HttpClient http, List<String> messages)
      throws IOException, InterruptedException {
    long accepted = 0;
    List<String> refused = new ArrayList<>();
    for (String message : messages) {
      String reply = http.send(post(message), HttpResponse.BodyHandlers.ofString()).body();
      boolean ok = JsonMapper.shared().readTree(reply).path("infcode").asString("").equals("0");
      accepted += ok ? 1 : 0;
      if (!ok) {
        refused.add(reply);
      }
    }
    return new Sent(accepted, refused);
  }
}
