package org.mingjian.server.desk.notice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A gateway that does what a test wants, and keeps every message once, by its id.
final class FakeGateway implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private volatile int status = 200;
  private volatile boolean losesAnswers;
  private volatile long slowMillis;

  FakeGateway() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    heard.add(id);
    if (slowMillis > 0) {
      pause();
    }
    if (status == 200) {
      kept.put(id, JsonMapper.shared().readTree(body));
    }
    if (!losesAnswers) {
      exchange.sendResponseHeaders(status, -1);
    }
    exchange.close();
  }

  private void pause() {
    try {
      Thread.sleep(slowMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/messages");
  }

  FakeGateway answering(int other) {
    status = other;
    return this;
  }

  FakeGateway losingAnswers(boolean loses) {
    losesAnswers = loses;
    return this;
  }

  FakeGateway slow(long millis) {
    slowMillis = millis;
    return this;
  }

  /// By id, each once.
  Map<String, JsonNode> kept() {
    return kept;
  }

  /// The ids of all that came, however often.
  List<String> heard() {
    return heard;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
