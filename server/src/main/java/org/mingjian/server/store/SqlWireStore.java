package org.mingjian.server.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.Feedback;
import org.mingjian.server.fsi.LateAsks;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Reminder;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.WireStore;
import org.mingjian.server.journal.Aside;
import org.mingjian.server.journal.HeldRecords;
import org.mingjian.server.journal.Journal;
import org.mingjian.server.journal.JournalFigures;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// Keeps the wire in PostgreSQL: reports and feedback before they are acknowledged, or, where it
/// does not answer in time, in the journal. Asks are written to the journal, where a hospital's
/// answer does not wait for them. What is in the journal is drained into the tables.
public final class SqlWireStore implements WireStore, AutoCloseable {
  private static final Duration LONGEST_READ = Duration.ofSeconds(1);

  private final Database database;
  private final FactStore facts;
  private final Histories histories;
  private final WarningStore warnings = new WarningStore();
  private final Coverage coverage;
  private final MessageMonths months;
  private final RecordCodec codec;
  private final LateAsks lateAsks;
  private final Backlog backlog;
  private final Journal journal;
  private final HeldRecords held;
  private final Keeper keeper;
  private final Limits limits;
  private final Patience reading;
  private final Clock clock;

  /// Where a store keeps things, and with what.
  ///
  /// @param protector seals what is personal; the store's alone
  /// @param journalFolder the store's alone
  public record Parts(
      Database database, Protector protector, Path journalFolder, JournalLimits limits) {}

  /// How far back and how long.
  ///
  /// @param historyDays days of a person's history that are told
  /// @param history how long reading it may take
  /// @param report how long a report may take in the database before it goes to the journal
  /// @param silentDays days without a report after which nothing is known of an institution
  public record Limits(int historyDays, Duration history, Duration report, int silentDays) {}

  /// Keeps all in a database. What a killed run left in the journal is drained first.
  public SqlWireStore(Parts parts, Limits limits, Clock clock) {
    this.database = parts.database;
    this.codec = new RecordCodec(parts.protector);
    this.facts = new FactStore(new EventStore(clock));
    this.coverage = new Coverage(database, limits.silentDays, clock);
    this.months = new MessageMonths(database);
    this.limits = limits;
    this.reading = new Patience(limits.history, LONGEST_READ);
    this.histories = new Histories(database, reading);
    this.clock = clock;
    AskStore asks = new AskStore(warnings);
    this.lateAsks = new SqlLateAsks(database, asks, codec, clock);
    Drain.Tables tables = new Drain.Tables(asks, facts, warnings, coverage, new LastAsks(), months);
    Aside aside = new Aside(parts.journalFolder.resolve("aside"));
    this.backlog = new Backlog(codec, new Drain(database, codec, tables, aside));
    this.journal = Journal.open(parts.journalFolder, parts.limits, backlog);
    this.held = new HeldRecords(journal, parts.limits);
    this.keeper = new Keeper(codec, held, parts.limits.waiting());
  }

  @Override
  public void report(Sender sender, Report said) {
    KeptMessage origin = codec.record(said.message(), sender, clock.instant());
    FactReport report = FactReport.of(origin, said, sender.proven());
    List<FactReport> reports = List.of(report);
    if (backlog.isOpen() || !isDone(sender, origin, sql -> keep(sql, reports))) {
      backlog.add(journal, report);
    } else {
      coverage.heard(reports);
    }
  }

  private int keep(DSLContext sql, List<FactReport> reports) {
    coverage.begin(sql, reports);
    reports.forEach(report -> facts.report(sql, report));
    return reports.size();
  }

  /// Whether the database did it in time.
  private boolean isDone(Sender sender, KeptMessage origin, Database.Work<?> work) {
    try {
      months.ensure(origin.received(), Patience.of(limits.report));
      database.inScope(scope(sender), Patience.of(limits.report), work);
      return true;
    } catch (MingjianException e) {
      if (e.code() != ServerError.STORAGE_AWAY) {
        throw e;
      }
      return false;
    }
  }

  @Override
  public Known known(Sender sender, String patient, String visit) {
    Set<Reminder> insisted = new HashSet<>();
    // Visits without an id are not one visit.
    List<Database.Query> reminders =
        visit.isEmpty()
            ? List.of()
            : List.of(WarningStore.insisted(sender.institution(), visit, insisted::add));
    if (patient.isEmpty()) {
      read(reminders);
      return new Known(History.unknown(), insisted);
    }
    int since =
        CivilTime.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) - limits.historyDays;
    PersonStore.Name name = new PersonStore.Name(sender.institution(), patient);
    PersonStore.Asked asked =
        new PersonStore.Asked(name, visit, sender.provenPatients() ? patient : "", sender.proven());
    List<ClaimRow> rows = histories.of(asked, since, reminders);
    int covered = Math.max(coverage.from(sender.institution()), since);
    return new Known(History.of(covered, rows), insisted);
  }

  private void read(List<Database.Query> queries) {
    if (!queries.isEmpty()) {
      database.read(Scope.service(), reading, queries);
    }
  }

  @Override
  public void asked(Ask ask) {
    keeper.keep(ask);
  }

  @Override
  public void feedback(Sender sender, RawMessage message, List<Feedback> feedback) {
    KeptMessage origin = codec.record(message, sender, clock.instant());
    FeedbackReport report = FeedbackReport.of(origin, KeptFeedback.of(feedback, sender, origin));
    if (backlog.isOpen() || !isDone(sender, origin, sql -> say(sql, report))) {
      backlog.add(journal, report);
    }
  }

  private int say(DSLContext sql, FeedbackReport report) {
    warnings.say(sql, report.said());
    MessageStore.keepAlone(sql, report.origin());
    return report.said().size();
  }

  /// The asks among those kept that wait for their judgement.
  public LateAsks lateAsks() {
    return lateAsks;
  }

  private static Scope scope(Sender sender) {
    return Scope.institution(sender.areaPath(), sender.institution());
  }

  /// Keeps what a service inside a hospital kept first; all of it is on disk when this returns.
  public void forwarded(List<WireRecord> records) {
    backlog.addAll(journal, records);
  }

  /// What is kept seals and opens by this.
  public RecordCodec codec() {
    return codec;
  }

  /// Whether all that was written down is in the tables.
  public boolean isDrained() {
    return journal.isDrained();
  }

  /// How many institutions used to report and have fallen silent.
  public long silent() {
    return coverage.silent();
  }

  /// Figures of the journal and of what is on its way to it.
  public JournalFigures figures() {
    return new JournalFigures(journal, held, keeper::waiting);
  }

  @Override
  public void close() {
    keeper.close();
    held.close();
    journal.close();
  }
}
