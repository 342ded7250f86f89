package org.mingjian.server.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.Feedback;
import org.mingjian.server.fsi.Reminder;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.WireStore;
import org.mingjian.server.journal.Journal;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// Keeps the wire in PostgreSQL: reports and feedback before they are acknowledged. Asks are
/// written to the journal, where a hospital's answer does not wait for them, and drained from
/// there.
public final class SqlWireStore implements WireStore, AutoCloseable {
  private static final byte ASK = 1;

  private final Database database;
  private final FactStore facts;
  private final WarningStore warnings = new WarningStore();
  private final AtomicInteger firstDay;
  private final Protector protector;
  private final Journal journal;
  private final int historyDays;
  private final Clock clock;

  /// Where a store keeps things, and with what.
  ///
  /// @param protector seals bodies; the store's alone
  /// @param journalFolder the store's alone
  public record Parts(
      Database database, Protector protector, Path journalFolder, JournalLimits limits) {}

  /// Keeps all in a database. Asks a killed run left in the journal are drained first.
  public SqlWireStore(Parts parts, int historyDays, Clock clock) {
    this.database = parts.database;
    this.protector = parts.protector;
    this.facts = new FactStore(new EventStore(clock));
    this.firstDay = new AtomicInteger(database.inScope(Scope.service(), facts::firstDay));
    this.historyDays = historyDays;
    this.clock = clock;
    AskStore asks = new AskStore(database);
    this.journal =
        Journal.open(
            parts.journalFolder,
            parts.limits,
            records -> asks.keep(records.stream().map(SqlWireStore::ask).toList()));
  }

  private static AskRecord ask(JournalRecord record) {
    return AskRecord.read(record.body());
  }

  @Override
  public void report(Sender sender, String request, List<ClaimRow> rows) {
    FactReport report =
        new FactReport(sender.areaPath(), sender.institution(), request, clock.instant(), rows);
    database.inScope(scope(sender), sql -> facts.report(sql, report));
    rows.forEach(row -> firstDay.accumulateAndGet(row.day(), Math::min));
  }

  @Override
  public History history(Sender sender, String patient) {
    int since = CivilTime.day(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)) - historyDays;
    if (patient.isEmpty() || firstDay.get() == Integer.MAX_VALUE) {
      return History.unknown();
    }
    List<ClaimRow> rows =
        database.inScope(Scope.service(), sql -> facts.history(sql, List.of(patient), since));
    boolean proven = sender.provenPatients() || rows.stream().anyMatch(row -> proves(sender, row));
    List<ClaimRow> own =
        proven
            ? rows
            : rows.stream().filter(row -> row.institution().equals(sender.institution())).toList();
    return History.of(Math.max(firstDay.get(), since), own);
  }

  /// An admission or settlement at the institution proves that its id is a person number.
  private static boolean proves(Sender sender, ClaimRow row) {
    boolean document = row.table() == ExtractTable.SETL_D || row.table() == ExtractTable.MDTRT_D;
    return document && row.institution().equals(sender.institution());
  }

  @Override
  public void asked(Ask ask) {
    journal.write(new JournalRecord(ASK, record(ask).bytes()));
  }

  /// A protector counts what it seals, so one thread at a time seals.
  private synchronized AskRecord record(Ask ask) {
    return AskRecord.of(ask, protector);
  }

  @Override
  public void feedback(Sender sender, String request, List<Feedback> feedback) {
    List<KeptFeedback> kept = feedback.stream().map(said -> kept(sender, request, said)).toList();
    database.inScope(
        scope(sender),
        sql -> {
          warnings.say(sql, kept);
          return kept.size();
        });
  }

  private KeptFeedback kept(Sender sender, String request, Feedback said) {
    return new KeptFeedback(
        said.warning(),
        request,
        sender.areaPath(),
        sender.institution(),
        said.insisted(),
        FeedbackReason.of(said).name(),
        said.reason(),
        clock.instant());
  }

  @Override
  public Set<Reminder> insisted(Sender sender, String visit) {
    return database.inScope(
        scope(sender), sql -> warnings.insisted(sql, sender.institution(), visit));
  }

  private static Scope scope(Sender sender) {
    return Scope.institution(sender.areaPath(), sender.institution());
  }

  @Override
  public void close() {
    journal.close();
  }
}
