package org.mingjian.bench.wire;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.mingjian.bench.phase.Figures;

/// What a load saw. Filled by one thread, then summed up.
final class LoadFigures {
  private static final int DIGITS = 3;
  private static final double MICROS_PER_MILLI = 1000;
  private static final int WAITED_MICROS = 100_000;

  private final Histogram client = new Histogram(DIGITS);
  private final Histogram inside = new Histogram(DIGITS);
  private final Map<String, Answers> byRelease = new HashMap<>();
  private long requests;
  private long failures;
  private long late;
  private long told;
  private double seconds;

  /// A request goes out; it counts as failed until its answer is there.
  void sent() {
    requests++;
    failures++;
  }

  /// The connection broke.
  void lost(IOException cause) {
    if (failures <= 1) {
      System.err.println(cause);
    }
  }

  /// An answer came.
  void answered(HttpConnection.Reply reply, long due, long sent, long now) {
    client.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(now - due)));
    if (!reply.isGood()) {
      return;
    }
    failures--;
    reply.header("x-mingjian-micros").map(Long::valueOf).ifPresent(inside::recordValue);
    late += reply.header("x-mingjian-late").isPresent() ? 1 : 0;
    told += reply.body().contains("\"jr_id\"") ? 1 : 0;
    reply
        .header("x-mingjian-release")
        .ifPresent(release -> byRelease.merge(release, new Answers(now, sent), Answers::and));
  }

  /// Answers by one release: when the first came, and when the last that got one was sent.
  private record Answers(long firstSeen, long lastSent) {
    Answers and(Answers other) {
      return new Answers(Math.min(firstSeen, other.firstSeen), Math.max(lastSent, other.lastSent));
    }
  }

  static LoadFigures sum(List<LoadFigures> parts, double seconds) {
    LoadFigures sum = new LoadFigures();
    sum.seconds = seconds;
    for (LoadFigures part : parts) {
      sum.client.add(part.client);
      sum.inside.add(part.inside);
      part.byRelease.forEach(
          (release, answers) -> sum.byRelease.merge(release, answers, Answers::and));
      sum.requests += part.requests;
      sum.failures += part.failures;
      sum.late += part.late;
      sum.told += part.told;
    }
    return sum;
  }

  /// Requests without a good answer.
  long failures() {
    return failures;
  }

  /// All of it by name; times in milliseconds.
  Figures figures() {
    Figures figures = new Figures();
    put(figures, "", client);
    put(figures, "inside_", inside);
    figures.put("requests", (double) requests).put("failed", (double) failures);
    figures.put("late", (double) late).put("told", (double) told);
    long waited = client.getTotalCount() - client.getCountBetweenValues(0, WAITED_MICROS);
    figures.put("waited", (double) waited).put("seconds", seconds).put("rate", requests / seconds);
    return figures.put("releases", byRelease.size()).put("mixed", mixed());
  }

  /// Whether a request that was sent when a newer release had already answered got an older one.
  private int mixed() {
    List<Answers> byTime =
        byRelease.values().stream().sorted(Comparator.comparingLong(Answers::firstSeen)).toList();
    int mixed = 0;
    for (int i = 1; i < byTime.size(); i++) {
      mixed += byTime.get(i - 1).lastSent > byTime.get(i).firstSeen ? 1 : 0;
    }
    return mixed;
  }

  private static void put(Figures figures, String prefix, Histogram times) {
    figures.put(prefix + "p50", times.getValueAtPercentile(50) / MICROS_PER_MILLI);
    figures.put(prefix + "p99", times.getValueAtPercentile(99) / MICROS_PER_MILLI);
    figures.put(prefix + "p999", times.getValueAtPercentile(99.9) / MICROS_PER_MILLI);
    figures.put(prefix + "max", times.getMaxValue() / MICROS_PER_MILLI);
  }
}
