package org.mingjian.server.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lets a service live through a busy morning that never was, so that the JVM has its code compiled
/// or remembers which of it is hot. Safe for use by one thread.
public final class Training implements AutoCloseable {
  private static final int PATIENTS = 120;
  private static final int SENDERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SUCCESS = "\"infcode\":0";

  private final URI service;
  private final LocalDate today;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final AtomicInteger answered = new AtomicInteger();

  /// Training of a service that trusts whoever speaks to it.
  public Training(URI service, LocalDate today) {
    this.service = service;
    this.today = today;
  }

  /// Reports on a hundred patients, then asks about them until `time` is over.
  ///
  /// @return how many messages were answered
  /// @throws UncheckedIOException if the service refuses one or does not answer
  public int train(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try (ForkJoinPool senders = new ForkJoinPool(SENDERS)) {
      senders.submit(() -> patients().forEach(this::report)).join();
      for (int round = 0; System.nanoTime() < end; round++) {
        int orders = round;
        senders.submit(() -> patients().forEach(patient -> post(patient.ask(orders)))).join();
      }
    }
    return answered.get();
  }

  private Stream<CareStory> patients() {
    return IntStream.range(0, PATIENTS).parallel().mapToObj(number -> new CareStory(number, today));
  }

  private void report(CareStory patient) {
    patient.reports().forEach(this::post);
  }

  private void post(byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(service)
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      byte[] reply = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      check(reply);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A day of refusals would teach the wrong things.
  private void check(byte[] reply) throws IOException {
    String text = new String(reply, StandardCharsets.UTF_8);
    if (!text.contains(SUCCESS)) {
      throw new IOException("a made-up message was refused: " + text);
    }
    answered.incrementAndGet();
  }

  @Override
  public void close() {
    http.close();
  }
}
