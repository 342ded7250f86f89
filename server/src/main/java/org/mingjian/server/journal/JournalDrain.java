package org.mingjian.server.journal;

import java.io.IOException;

/// The one thread that hands what is durable to the consumer, in order, and deletes files that are
/// through.
final class JournalDrain implements Runnable {
  private static final System.Logger LOG = System.getLogger(JournalDrain.class.getName());
  private static final long IDLE_MILLIS = 100;
  private static final long GATHER_MILLIS = 100;

  private final Segments segments;
  private final JournalLimits limits;
  private final JournalConsumer consumer;
  private long position;
  private boolean failing;
  private volatile boolean closing;
  private volatile boolean drained;

  JournalDrain(Segments segments, JournalLimits limits, JournalConsumer consumer) {
    this.segments = segments;
    this.limits = limits;
    this.consumer = consumer;
  }

  /// Hands over what can be handed over at once, then ends.
  void close() {
    closing = true;
  }

  /// Whether everything durable was taken when last looked at.
  boolean isDrained() {
    return drained;
  }

  @Override
  public void run() {
    try {
      boolean ended = false;
      while (!ended) {
        ended = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A disk that cannot be read now may be read later: the drain never gives up.
  private boolean step() throws InterruptedException {
    try {
      Segment.Reading reading = segments.first().read(position, limits.batch());
      if (reading.records().isEmpty()) {
        return next();
      }
      boolean handed = hand(reading);
      if (handed && !closing && reading.records().size() < limits.batch()) {
        // A transaction for a few records costs what one for many does.
        Thread.sleep(GATHER_MILLIS);
      }
      return !handed && closing;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "日志无法读取 the journal cannot be read", e);
      Thread.sleep(limits.pause());
      return closing;
    }
  }

  /// Goes on to the next file or waits for more in this one.
  ///
  /// @return whether that was all
  private boolean next() throws IOException, InterruptedException {
    if (segments.isFirstClosed()) {
      if (segments.deleteFirst()) {
        consumer.recovered();
      }
      position = 0;
      return false;
    }
    drained = true;
    if (closing) {
      segments.deleteFirst();
      return true;
    }
    segments.awaitGrowth(IDLE_MILLIS);
    return false;
  }

  private boolean hand(Segment.Reading reading) throws InterruptedException {
    drained = false;
    try {
      consumer.take(reading.records());
      position = reading.end();
      failing = false;
      return true;
    } catch (RuntimeException e) {
      if (!failing) {
        LOG.log(
            System.Logger.Level.WARNING,
            "日志暂时无法入库，稍后再试 the journal cannot be drained now, trying again",
            e);
      }
      failing = true;
      Thread.sleep(limits.pause());
      return false;
    }
  }
}
