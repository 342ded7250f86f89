package org.mingjian.server.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/// A process that writes as fast as it can and says what was acknowledged, until it is killed.
final class EndlessWriting {
  private static final int THREADS = 8;

  private EndlessWriting() {}

  public static void main(String[] arguments) {
    JournalLimits limits =
        new JournalLimits(64 << 10, 1000, Duration.ofMillis(1), 100, Duration.ofSeconds(1));
    Taken nothing = new Taken();
    nothing.away(true);
    Journal journal = Journal.open(Path.of(arguments[0]), limits, nothing);
    IntStream.range(0, THREADS)
        .forEach(thread -> Thread.ofPlatform().start(() -> write(journal, thread)));
  }

  private static void write(Journal journal, int thread) {
    for (int number = 0; ; number++) {
      String text = thread + "-" + number;
      journal.write(Taken.record(text)).join();
      say(text);
    }
  }

  private static void say(String text) {
    synchronized (System.out) {
      System.out.println(text);
      System.out.flush();
    }
  }
}
