package org.mingjian.server.sidecar;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.h2.mvstore.MVStoreException;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.Feedback;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.WireStore;
import org.mingjian.server.journal.Aside;
import org.mingjian.server.journal.HeldRecords;
import org.mingjian.server.journal.Journal;
import org.mingjian.server.journal.JournalError;
import org.mingjian.server.journal.JournalFigures;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.settings.ServerError;
import org.mingjian.server.store.AskRecord;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.FeedbackReport;
import org.mingjian.server.store.KeptFeedback;
import org.mingjian.server.store.KeptMessage;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.server.store.WireRecord;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// Keeps the wire of a hospital without a database server. Everything is written to the journal
/// first and taken from there to one local file; what an institution reports is acknowledged when
/// it is in both, so that the next ask is judged with it.
public final class LocalWireStore implements WireStore, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(LocalWireStore.class.getName());
  private static final long PATIENCE_SECONDS = 10;
  private static final long DAY_CHECK_SECONDS = 1;

  private final Path place;
  private volatile LocalFile file;
  private final RecordCodec codec;
  private final Aside aside;
  private final Journal journal;
  private final HeldRecords held;
  private final ScheduledThreadPoolExecutor forgetting =
      new ScheduledThreadPoolExecutor(
          1, Thread.ofPlatform().daemon().name("history-keeper").factory());
  private int forgotten;
  private final int historyDays;
  private final int silence;
  private final Clock clock;
  private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();
  private volatile long lastAskMillis;

  /// Where it keeps things.
  ///
  /// @param folder holds `journal` and `local.mv`; the store's alone
  /// @param protector seals what is personal; the store's alone
  public record Parts(Path folder, Protector protector, JournalLimits limits) {}

  /// Opens what is there; what a killed run left in the journal is taken to the file at once.
  ///
  /// @param silence days without a report after which nothing is known of an institution
  public LocalWireStore(Parts parts, int historyDays, int silence, Clock clock) {
    this.historyDays = historyDays;
    this.silence = silence;
    this.clock = clock;
    codec = new RecordCodec(parts.protector);
    place = parts.folder.resolve("local.mv");
    file = LocalFile.open(place, silence);
    aside = new Aside(parts.folder.resolve("journal").resolve("aside"));
    journal = Journal.open(parts.folder.resolve("journal"), parts.limits, this::take);
    held = new HeldRecords(journal, parts.limits);
    forgetting.scheduleWithFixedDelay(this::forgetDaily, 0, DAY_CHECK_SECONDS, TimeUnit.SECONDS);
  }

  /// At the start, and whenever a day has passed.
  private void forgetDaily() {
    try {
      int since = since();
      if (since != forgotten) {
        file.forgetBefore(since);
        file.forgetWordsBefore(since, since + historyDays);
        forgotten = since;
      }
    } catch (MVStoreException e) {
      LOG.log(System.Logger.Level.ERROR, "旧记录未能清理 old history is not forgotten", e);
    }
  }

  private void take(List<JournalRecord> records) {
    List<LocalFile.Entry> entries =
        records.stream().map(this::opened).flatMap(Optional::stream).toList();
    keep(entries);
    for (LocalFile.Entry entry : entries) {
      switch (entry.read()) {
        case FactReport facts -> taken(facts.message());
        case FeedbackReport feedback -> taken(feedback.message());
        case AskRecord ask -> {
          // Nobody waits for an ask.
        }
      }
    }
  }

  /// Nothing for a record that does not open: put aside, it stops nothing that comes behind it.
  private Optional<LocalFile.Entry> opened(JournalRecord record) {
    try {
      return Optional.of(new LocalFile.Entry(record, codec.read(record)));
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "记录无法读取，另存于 journal/aside a record does not open and is put aside",
          e);
      aside.put(record);
      return Optional.empty();
    }
  }

  /// A file that could not be written, on a full disk for one, has closed itself: it is opened
  /// again, and the journal brings again what was not in it.
  private void keep(List<LocalFile.Entry> entries) {
    try {
      file.keep(entries);
    } catch (MVStoreException e) {
      file = LocalFile.open(place, silence);
      throw e;
    }
  }

  private void taken(String message) {
    CompletableFuture<Void> done = awaited.remove(message);
    if (done != null) {
      done.complete(null);
    }
  }

  /// What is kept here says nothing of proofs: towards the bureau the line is one.
  @Override
  public void report(Sender sender, Report said) {
    KeptMessage origin = codec.record(said.message(), sender, clock.instant());
    keep(origin.request(), FactReport.of(origin, said, false));
  }

  /// Writes a record down; it is in journal and file when this returns.
  private void keep(String message, WireRecord record) {
    CompletableFuture<Void> done =
        awaited.computeIfAbsent(message, id -> new CompletableFuture<>());
    try {
      journal.write(codec.write(record)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof MingjianException known ? known : refused(e);
    } catch (TimeoutException e) {
      throw refused(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw refused(e);
    } finally {
      awaited.remove(message, done);
    }
  }

  private static MingjianException refused(Exception cause) {
    return new MingjianException(JournalError.DISK, "没有及时写入磁盘 not written to disk in time", cause);
  }

  @Override
  public Known known(Sender sender, String patient, String visit) {
    try {
      return new Known(history(sender, patient, visit), file.insisted(sender.institution(), visit));
    } catch (MVStoreException e) {
      throw away(e);
    }
  }

  private static MingjianException away(MVStoreException cause) {
    return new MingjianException(
        ServerError.STORAGE_AWAY, "本地数据文件暂时无法读取 the local file cannot be read now", cause);
  }

  private History history(Sender sender, String patient, String visit) {
    if (patient.isEmpty()) {
      return History.unknown();
    }
    LocalHistory history = file.history();
    Set<String> names = new TreeSet<>(Set.of(patient));
    Optional<String> person = file.personOf(sender.institution(), visit);
    person.ifPresent(names::add);
    List<ClaimRow> rows =
        names.stream().flatMap(name -> history.of(name, since()).stream()).toList();
    boolean proven =
        sender.proven()
            && (person.isPresent()
                || sender.provenPatients()
                || rows.stream().anyMatch(row -> proves(sender, row)));
    List<ClaimRow> own = proven ? rows : ownRows(rows, sender);
    return History.of(
        Math.max(file.coveredFrom(sender.institution(), clock.instant()), since()), own);
  }

  private static List<ClaimRow> ownRows(List<ClaimRow> rows, Sender sender) {
    return rows.stream().filter(row -> row.institution().equals(sender.institution())).toList();
  }

  private int since() {
    return CivilTime.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) - historyDays;
  }

  /// An admission or settlement at the institution proves that its id is a person number.
  private static boolean proves(Sender sender, ClaimRow row) {
    return LocalFile.namesPerson(row) && row.institution().equals(sender.institution());
  }

  @Override
  public void asked(Ask ask) {
    lastAskMillis = ask.received().toEpochMilli();
    held.write(codec.write(codec.record(ask)));
  }

  @Override
  public void feedback(Sender sender, RawMessage message, List<Feedback> feedback) {
    KeptMessage origin = codec.record(message, sender, clock.instant());
    List<KeptFeedback> said = KeptFeedback.of(feedback, sender, origin);
    keep(origin.request(), FeedbackReport.of(origin, said));
  }

  /// When the last ask came; empty where none did since the start.
  Optional<Instant> lastAsk() {
    return lastAskMillis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(lastAskMillis));
  }

  /// Forgets records the bureau has acknowledged.
  void sent(List<Long> numbers) {
    file.sent(numbers);
  }

  LocalFile file() {
    return file;
  }

  /// What is kept seals and opens by this.
  RecordCodec codec() {
    return codec;
  }

  /// Records the bureau has not got yet.
  public long waitingForBureau() {
    return file.waitingCount();
  }

  /// Figures of the journal and of what is on its way to it.
  public JournalFigures figures() {
    return new JournalFigures(journal, held, () -> 0);
  }

  @Override
  public void close() {
    held.close();
    journal.close();
    forgetting.shutdown();
    try {
      forgetting.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    file.close();
  }
}
