package org.mingjian.server.fsi;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.mingjian.wire.message.Transaction;

/// The figures of the wire; their names stand in docs/server.md. Safe for several threads.
public final class WireMeters {
  private static final List<Integer> BOUNDS_MILLIS = List.of(1, 2, 3, 5, 10, 15, 30, 50, 100, 300);

  private final MeterRegistry registry;
  private final ReleaseInForce release;
  private final Map<Answered, Timer> answered = new ConcurrentHashMap<>();
  private final Set<String> releases = ConcurrentHashMap.newKeySet();
  private final Timer histories;
  private final Counter judgedLater;

  /// Counts in `registry`, and tells there which release is in force and how full the room is.
  public WireMeters(MeterRegistry registry, ReleaseInForce release, JudgingRoom room) {
    this.registry = registry;
    this.release = release;
    histories = timer("mingjian.histories").register(registry);
    judgedLater = registry.counter("mingjian.judged.later");
    for (Proof proof : Proof.values()) {
      if (!proof.isGood()) {
        alarm(proof, 0);
      }
    }
    Gauge.builder("mingjian.judging.waiting", room, JudgingRoom::waiting).register(registry);
    FunctionCounter.builder("mingjian.shed", room, JudgingRoom::shed).register(registry);
    Stream.of(Transaction.values())
        .filter(transaction -> transaction.role() == Transaction.Role.FACT)
        .forEach(transaction -> withoutRows(transaction.number(), 0));
    unread("envelope.inf_time", 0);
    judgedBy(release.judge().release().id());
  }

  private record Answered(String transaction, Outcome outcome) {}

  private static Timer.Builder timer(String name) {
    return Timer.builder(name)
        .serviceLevelObjectives(
            BOUNDS_MILLIS.stream().map(Duration::ofMillis).toArray(Duration[]::new));
  }

  /// A message was answered.
  ///
  /// @param transaction one we serve, or `none`
  void answered(String transaction, Outcome outcome, long nanos) {
    answered
        .computeIfAbsent(
            new Answered(transaction, outcome),
            key ->
                timer("mingjian.requests")
                    .tag("transaction", key.transaction)
                    .tag("outcome", key.outcome.word())
                    .register(registry))
        .record(Duration.ofNanos(nanos));
  }

  /// A history was read, or tried to be.
  void historyRead(long nanos) {
    histories.record(Duration.ofNanos(nanos));
  }

  /// A report of which nothing could be kept but the message itself.
  void withoutRows(String transaction) {
    withoutRows(transaction, 1);
  }

  private void withoutRows(String transaction, int times) {
    registry.counter("mingjian.reports.without.rows", "transaction", transaction).increment(times);
  }

  /// Fields of a message said what could not be read.
  void unread(List<String> fields) {
    fields.forEach(field -> unread(field, 1));
  }

  private void unread(String field, int times) {
    registry.counter("mingjian.values.unread", "field", field).increment(times);
  }

  /// An ask was judged after its answer.
  void judgedLater() {
    judgedLater.increment();
  }

  /// Somebody failed to prove who it is.
  void alarm(Proof proof, int times) {
    registry.counter("mingjian.alarms", "kind", proof.word()).increment(times);
  }

  /// An answer names this release: 1 is told for the one in force, 0 for those that were.
  void judgedBy(String id) {
    if (releases.add(id)) {
      Gauge.builder(
              "mingjian.release.in.force",
              release,
              now -> now.judge().release().id().equals(id) ? 1 : 0)
          .tag("release", id)
          .register(registry);
    }
  }
}
