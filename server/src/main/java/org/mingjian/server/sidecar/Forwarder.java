package org.mingjian.server.sidecar;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.h2.mvstore.MVStoreException;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.store.RecordCodec;
import tools.jackson.core.JacksonException;

/// Brings to the bureau what the hospital's service kept, in order, when the line is there; says
/// hello every minute and takes the release the bureau has in force.
public final class Forwarder implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Forwarder.class.getName());
  private static final Duration HELLO = Duration.ofMinutes(1);
  private static final long PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  private static final int MOST_RECORDS = 500;
  private static final long MOST_BYTES = 4L << 20;

  private final BureauLine line;
  private final LocalWireStore store;
  private final BureauRelease release;
  private final RecordCodec sealed;
  private final Reconciliation reconciliation;
  private final Instant started;
  private final Clock clock;
  private final Thread working;
  private Instant lastHello = Instant.EPOCH;
  private LocalDate reconciled = LocalDate.EPOCH;
  private volatile boolean connected;

  /// Works until it is closed.
  Forwarder(BureauLine line, LocalWireStore store, BureauRelease release, Clock clock) {
    this.line = line;
    this.store = store;
    this.release = release;
    this.clock = clock;
    sealed = LineKey.codec(line.apiKey());
    reconciliation = new Reconciliation(line, store, sealed, clock);
    started = clock.instant();
    working = Thread.ofPlatform().daemon().name("forwarder").start(this::work);
  }

  /// Whether the bureau answered last time.
  public boolean isConnected() {
    return connected;
  }

  private void work() {
    long pause = PAUSE_MILLIS;
    try {
      while (true) {
        boolean before = connected;
        connected = isServed();
        pause = connected ? PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        if (connected != before) {
          LOG.log(
              System.Logger.Level.INFO,
              connected
                  ? "局端已连通 the bureau answers"
                  : "局端不可达，继续本地运行 the bureau is away, going on alone");
        }
        Thread.sleep(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Does what there is to do; whether the bureau took it.
  private boolean isServed() throws InterruptedException {
    try {
      if (Duration.between(lastHello, clock.instant()).compareTo(HELLO) >= 0 || !connected) {
        hello();
      }
      forward();
      reconcile();
      return true;
    } catch (IOException | JacksonException | MVStoreException e) {
      LOG.log(System.Logger.Level.DEBUG, "not forwarded", e);
      return false;
    }
  }

  private void hello() throws IOException, InterruptedException {
    Hello.Welcome welcome =
        line.hello(
            new Hello(
                line.institution(),
                version(),
                release.id(),
                started.toString(),
                store.lastAsk().map(Instant::toString).orElse(""),
                store.waitingForBureau()));
    lastHello = clock.instant();
    if (!welcome.release().equals(release.id())) {
      release.take(welcome.release(), line.release(welcome.release()));
      lastHello = Instant.EPOCH;
    }
  }

  private static String version() {
    String version = Forwarder.class.getPackage().getImplementationVersion();
    return version == null ? "0.1.0" : version;
  }

  private void forward() throws IOException, InterruptedException {
    LocalFile.Waiting waiting = store.file().waiting(MOST_RECORDS, MOST_BYTES);
    while (!waiting.numbers().isEmpty()) {
      List<JournalRecord> records = waiting.records().stream().map(this::onTheLine).toList();
      line.records(records);
      store.sent(waiting.numbers());
      waiting = store.file().waiting(MOST_RECORDS, MOST_BYTES);
    }
  }

  /// When the line is back, and once a day.
  private void reconcile() throws IOException, InterruptedException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!connected || !today.equals(reconciled)) {
      reconciliation.run();
      reconciled = today;
    }
  }

  private JournalRecord onTheLine(JournalRecord record) {
    return sealed.write(sealed.readFrom(store.codec(), record));
  }

  @Override
  public void close() {
    working.interrupt();
    try {
      working.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    line.close();
  }
}
