package org.mingjian.server.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.database.Scope;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;

/// Takes records that were put aside to their tables: by the keys of the tables once, however often
/// it is done. A row that was reported again since keeps what was said later.
public final class Restoration {
  private static final Patience PATIENCE = Patience.of(Duration.ofMinutes(1));

  private static final String SAID_LATER =
      """
      SELECT fact.person, fact.institution, fact.visit, fact."table", fact.key
      FROM unnest(?, ?, ?, ?, ?) AS wanted (person, institution, visit, tab, key)
      JOIN fact ON fact.person = wanted.person AND fact.institution = wanted.institution
        AND fact.visit = wanted.visit AND fact."table" = wanted.tab AND fact.key = wanted.key
      WHERE EXISTS (SELECT FROM message WHERE message.request = fact.message
        AND message.institution = fact.institution AND message.received > CAST(? AS timestamptz))
      """;

  private final Database database;
  private final RecordCodec codec;
  private final RecordCodec sealedBy;
  private final Drain.Tables tables;

  /// Into `database`, whose service seals by `codec`.
  ///
  /// @param sealedBy opens the records; mostly the same
  public Restoration(Database database, RecordCodec codec, RecordCodec sealedBy, Clock clock) {
    this.database = database;
    this.codec = codec;
    this.sealedBy = sealedBy;
    WarningStore warnings = new WarningStore();
    tables =
        new Drain.Tables(
            new AskStore(warnings),
            new FactStore(new EventStore(clock)),
            warnings,
            // A day of which something was missing ends no silence beside it.
            new Coverage(database, 0, clock),
            new LastAsks(),
            new MessageMonths(database));
  }

  /// What came of a record.
  ///
  /// @param restored whether it is in its tables now
  /// @param text for people: what it is, and why it stays
  public record Result(boolean restored, String text) {}

  /// What a record is, without taking it anywhere.
  public Result look(JournalRecord record) {
    return opened(record, read -> new Result(false, about(read)));
  }

  /// Takes a record to its tables.
  ///
  /// @throws MingjianException `STORAGE_AWAY`
  public Result restore(JournalRecord record) {
    return opened(record, this::keep);
  }

  private Result opened(JournalRecord record, Function<WireRecord, Result> then) {
    try {
      return then.apply(codec.readFrom(sealedBy, record));
    } catch (MingjianException e) {
      if (e.code() == ServerError.STORAGE_AWAY) {
        throw e;
      }
      return new Result(false, "无法打开 does not open: " + e.getMessage());
    } catch (RuntimeException e) {
      return new Result(false, "未能入库 cannot be taken: " + e.getMessage());
    }
  }

  private Result keep(WireRecord read) {
    if (read instanceof FactReport report && !report.withdrawn().isEmpty()) {
      return new Result(
          false, about(read) + "，撤销类交易须由机构重发 takes something back: to be sent again by its sender");
    }
    tables.months().ensure(List.of(read).stream(), PATIENCE);
    database.inScope(
        Scope.service(),
        PATIENCE,
        sql -> {
          tables.keep(sql, List.of(read instanceof FactReport report ? still(sql, report) : read));
          return read;
        });
    return new Result(true, about(read));
  }

  /// The report without the rows of which something was said later.
  private static FactReport still(DSLContext sql, FactReport report) {
    Set<FactKey> later = saidLater(sql, report);
    List<ClaimRow> rows =
        report.rows().stream().filter(row -> !later.contains(FactKey.of(row))).toList();
    return new FactReport(
        report.areaPath(),
        report.institution(),
        report.message(),
        report.received(),
        rows,
        report.withdrawn(),
        report.origin(),
        report.proven());
  }

  private static Set<FactKey> saidLater(DSLContext sql, FactReport report) {
    List<FactKey> keys = report.rows().stream().map(FactKey::of).toList();
    return new HashSet<>(
        sql.fetch(
                SAID_LATER,
                texts(keys, FactKey::person),
                texts(keys, FactKey::institution),
                texts(keys, FactKey::visit),
                texts(keys, FactKey::table),
                texts(keys, FactKey::key),
                report.received().toString())
            .map(FactKey::of));
  }

  private static String[] texts(List<FactKey> keys, Function<FactKey, String> part) {
    return keys.stream().map(part).toArray(String[]::new);
  }

  private static String about(WireRecord read) {
    return switch (read) {
      case AskRecord ask -> "请求 ask " + place(ask.institution(), ask.request(), ask.received());
      case FactReport report ->
          "上报 report "
              + place(report.institution(), report.message(), report.received())
              + " "
              + report.rows().size()
              + " 行 rows";
      case FeedbackReport said -> "反馈 feedback " + said.institution() + " " + said.message();
    };
  }

  private static String place(String institution, String request, Instant received) {
    return institution + " " + request + " " + received;
  }
}
