package org.mingjian.server.journal;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A consumer that remembers, and refuses while told to.
final class Taken implements JournalConsumer {
  private final List<String> texts = new CopyOnWriteArrayList<>();
  private volatile boolean away;

  @Override
  public void take(List<JournalRecord> records) {
    if (away) {
      throw new IllegalStateException("away on purpose");
    }
    texts.addAll(records.stream().map(Taken::text).toList());
  }

  void away(boolean now) {
    away = now;
  }

  List<String> texts() {
    return new ArrayList<>(texts);
  }

  void await(int count) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (texts.size() < count && System.nanoTime() < deadline) {
      Thread.sleep(5);
    }
  }

  static String text(JournalRecord record) {
    return new String(record.body(), StandardCharsets.UTF_8);
  }

  static JournalRecord record(String text) {
    return new JournalRecord((byte) 1, text.getBytes(StandardCharsets.UTF_8));
  }
}
