package org.mingjian.server.faults;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Clients that report facts and ask, each id once, and remember what was acknowledged.
final class Load {
  private static final int CLIENTS = 4;
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int SERVER_FAULT = 500;

  private final ServerProcess server;
  private final String name;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Ledger ledger = new Ledger();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger sent = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();
  private final AtomicInteger faults = new AtomicInteger();
  private final AtomicLong slowestNanos = new AtomicLong();
  private volatile boolean ended;

  /// @param name part of every id
  Load(ServerProcess server, String name) {
    this.server = server;
    this.name = name;
  }

  /// Begins to send.
  Load begin() {
    for (int thread = 0; thread < CLIENTS; thread++) {
      int number = thread;
      threads.add(Thread.ofPlatform().start(() -> send(number)));
    }
    return this;
  }

  private void send(int thread) {
    try {
      for (int i = 0; !ended; i++) {
        String id = id(thread) + '-' + i;
        if (i % 2 == 0) {
          fact(id, "1");
        } else {
          ask(id);
        }
        Thread.sleep(2);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reports a fact.
  void fact(String id, String quantity) throws InterruptedException {
    report(Bodies.fact(id, quantity));
  }

  private void report(byte[] body) throws InterruptedException {
    if (post(body) == Outcome.ACKNOWLEDGED) {
      ledger.factsKept(body);
    }
  }

  /// Asks about an order.
  void ask(String id) throws InterruptedException {
    byte[] body = Bodies.ask(id);
    if (post(body) == Outcome.ACKNOWLEDGED) {
      ledger.askAnswered(id, body);
    }
  }

  /// An id of this load.
  String id(int number) {
    return name + '-' + number;
  }

  /// The first ids of this load.
  List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(this::id).toList();
  }

  /// Reports many facts in one message.
  void facts(List<String> ids) throws InterruptedException {
    report(Bodies.facts(ids));
  }

  /// What is to be found of an id: a fact and an ask.
  void expect(String id) {
    ledger.factsKept(Bodies.fact(id, "1"));
    ledger.askAnswered(id, Bodies.ask(id));
  }

  /// Sends bodies, several at a time.
  void all(List<byte[]> bodies) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    for (int thread = 0; thread < CLIENTS; thread++) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                for (int i = next.getAndIncrement();
                    i < bodies.size();
                    i = next.getAndIncrement()) {
                  sendQuietly(bodies.get(i));
                }
              }));
    }
    end();
  }

  private void sendQuietly(byte[] body) {
    try {
      post(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// What came of a message.
  enum Outcome {
    ACKNOWLEDGED,
    REFUSED,
    BROKEN
  }

  /// Sends a body to whichever transaction it names.
  Outcome post(byte[] body) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.address("/fsi/service"))
            .timeout(LONGEST)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    sent.incrementAndGet();
    long begun = System.nanoTime();
    try {
      Outcome outcome = outcome(client.send(request, HttpResponse.BodyHandlers.ofByteArray()));
      slowestNanos.accumulateAndGet(System.nanoTime() - begun, Math::max);
      return outcome;
    } catch (IOException e) {
      broken.incrementAndGet();
      Thread.sleep(50);
      return Outcome.BROKEN;
    }
  }

  private Outcome outcome(HttpResponse<byte[]> response) {
    if (response.statusCode() >= SERVER_FAULT) {
      faults.incrementAndGet();
      return Outcome.BROKEN;
    }
    try {
      JsonNode reply = JsonMapper.shared().readTree(response.body());
      boolean whole = reply.has("output") && !reply.path("inf_refmsgid").asString().isEmpty();
      if (!whole) {
        faults.incrementAndGet();
        return Outcome.BROKEN;
      }
      boolean acknowledged = reply.get("infcode").intValue() == 0;
      refused.addAndGet(acknowledged ? 0 : 1);
      return acknowledged ? Outcome.ACKNOWLEDGED : Outcome.REFUSED;
    } catch (JacksonException e) {
      faults.incrementAndGet();
      return Outcome.BROKEN;
    }
  }

  /// Sends no more.
  Load end() throws InterruptedException {
    ended = true;
    for (Thread thread : threads) {
      thread.join();
    }
    return this;
  }

  /// Compares what was acknowledged with what is kept.
  ///
  /// @param killedAt see [Ledger#find]
  FaultTable.Row compare(long killedAt) throws InterruptedException {
    Ledger.Found found = ledger.find(server, killedAt);
    return new FaultTable.Row(
        name,
        sent.get(),
        ledger.size(),
        refused.get(),
        broken.get(),
        found,
        faults.get(),
        slowestNanos.get() / 1_000_000);
  }
}
