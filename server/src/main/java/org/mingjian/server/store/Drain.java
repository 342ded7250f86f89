package org.mingjian.server.store;

import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.journal.Aside;
import org.mingjian.server.journal.JournalConsumer;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Takes what was written down to its tables: a batch in one transaction, in the order of the
/// journal. A record that PostgreSQL refuses for what it says, or that does not open, is put aside.
/// Used by one thread.
final class Drain implements JournalConsumer {
  private static final System.Logger LOG = System.getLogger(Drain.class.getName());
  private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(1));

  private final Database database;
  private final RecordCodec codec;
  private final Tables tables;
  private final Aside aside;

  Drain(Database database, RecordCodec codec, Tables tables, Aside aside) {
    this.database = database;
    this.codec = codec;
    this.tables = tables;
    this.aside = aside;
  }

  /// Where records belong.
  record Tables(
      AskStore asks,
      FactStore facts,
      WarningStore warnings,
      Coverage coverage,
      LastAsks lastAsks,
      MessageMonths months) {
    void keep(DSLContext sql, List<WireRecord> records) {
      coverage.begin(sql, reports(records));
      for (WireRecord record : records) {
        switch (record) {
          case AskRecord ask -> {
            // All together at the end.
          }
          case FactReport report -> facts.report(sql, report);
          case FeedbackReport feedback -> {
            warnings.say(sql, feedback.said());
            MessageStore.keepAlone(sql, feedback.origin());
          }
        }
      }
      List<AskRecord> asked = Drain.asks(records);
      asks.keep(sql, asked);
      lastAsks.keep(sql, asked);
    }
  }

  private static List<AskRecord> asks(List<WireRecord> records) {
    return records.stream().filter(AskRecord.class::isInstance).map(AskRecord.class::cast).toList();
  }

  private static List<FactReport> reports(List<WireRecord> records) {
    return records.stream()
        .filter(FactReport.class::isInstance)
        .map(FactReport.class::cast)
        .toList();
  }

  @Override
  public void take(List<JournalRecord> records) {
    try {
      keep(records);
    } catch (RuntimeException e) {
      refuseIfAway(e);
      LOG.log(System.Logger.Level.WARNING, "一批记录未能入库，逐条重试 a batch is taken one by one", e);
      records.forEach(this::takeAlone);
    }
  }

  private void keep(List<JournalRecord> records) {
    List<WireRecord> read = records.stream().map(codec::read).toList();
    tables.months.ensure(read.stream(), PATIENCE);
    database.inScope(
        Scope.service(),
        PATIENCE,
        sql -> {
          tables.keep(sql, read);
          return read.size();
        });
    tables.coverage.heard(reports(read));
    tables.lastAsks.kept(asks(read));
  }

  /// Only a database that is away is worth waiting for. What it refuses, and what does not open, is
  /// refused for ever and must hold up nothing behind it.
  private static void refuseIfAway(RuntimeException failure) {
    if (failure instanceof MingjianException known && known.code() == ServerError.STORAGE_AWAY) {
      throw failure;
    }
  }

  private void takeAlone(JournalRecord record) {
    try {
      keep(List.of(record));
    } catch (RuntimeException e) {
      refuseIfAway(e);
      LOG.log(
          System.Logger.Level.ERROR,
          "记录无法入库，另存于 journal/aside a record cannot be taken to the database and is put aside",
          e);
      aside.put(record);
    }
  }
}
